"""What the terminal says around JupyterLab, in Dutch."""

OPEN = "JupyterLab staat klaar. Opent je browser niet vanzelf? Ga dan naar dit adres:\n\n  {address}\n"
STOP = "Stoppen: klik in dit venster en druk op Ctrl+C. Je werk wordt elke 20 seconden bewaard."
STOPPED = "JupyterLab is gestopt. Tot de volgende keer."
NOT_STARTED = "JupyterLab is nog niet gestart. Sluit andere vensters met JupyterLab en probeer het opnieuw.\n{details}"
