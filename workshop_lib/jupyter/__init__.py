"""JupyterLab for a Dutch room: its settings, its language pack, its start. Nothing here is imported by the kit itself."""
