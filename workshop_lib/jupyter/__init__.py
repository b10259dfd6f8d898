"""JupyterLab for a Dutch room: settings, language pack, start. Nothing here is imported by the kit itself."""
