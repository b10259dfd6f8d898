"""The Dutch language pack of JupyterLab: the entry point `jupyterlab.languagepack` leads here."""
