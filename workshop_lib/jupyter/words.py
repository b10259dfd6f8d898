"""What the terminal says around JupyterLab, in Dutch."""

OPEN = "De werkplaats staat klaar. Ga verder in je browser, op de pagina Workshop.\n"
ALREADY = "De werkplaats draait al, in een ander venster. Ga verder in je browser, op de pagina Workshop.\n"
ADDRESS = "Opent je browser niet vanzelf? Ga dan naar dit adres:\n\n  {address}\n"
STOP = (
    "Laat dit venster open zolang je werkt. Je werk wordt vanzelf bewaard.\n"
    "Stoppen: klik in dit venster en druk op Ctrl+C."
)
STOP_THERE = "Dit venster heb je niet meer nodig. Stoppen doe je in het andere venster, met Ctrl+C."
STOPPED = "De werkplaats is gestopt. Tot de volgende keer."
NOT_STARTED = "JupyterLab is nog niet gestart. Sluit andere vensters met JupyterLab en probeer het opnieuw.\n{details}"
