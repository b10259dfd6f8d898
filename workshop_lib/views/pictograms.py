"""One small drawing per family of channels, own vectors on a 24 by 24 grid; the word always stands beside it."""

from __future__ import annotations

from workshop_lib.views.svg import Markup, element, figure

SHAPES = {
    "screen": "M3 4.5h18v12H3zM8.5 20.5h7M12 16.5v4",
    "basket": "M2.5 4h3l2.6 11h10.4l2.3-8H6.3M9.5 19.5a.9.9 0 1 0 .1 0zM17 19.5a.9.9 0 1 0 .1 0z",
    "form": "M5 3h14v18H5zM8.5 8h7M8.5 12h7M8.5 16h4",
    "mobile": "M7.5 2.5h9a1 1 0 0 1 1 1v17a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-17a1 1 0 0 1 1-1zM10.5 18.5h3",
    "mail": "M3 5.5h18v13H3zM3.5 6l8.5 7 8.5-7",
    "chat": "M3.5 4h17v11.5H12l-5 4.5v-4.5H3.5zM8 8.3h8M8 11.5h5",
    "people": (
        "M8.5 10.5a3 3 0 1 0-.1 0zM16.5 11a2.5 2.5 0 1 0-.1 0zM2.5 19.5c0-4 2.5-6 6-6s6 2 6 6zM16.5 14c3 0 5 2 5 5.5h-4"
    ),
    "search": "M10.5 17a6.5 6.5 0 1 0-.1 0zM15.3 15.3l5.7 5.7",
    "megaphone": "M4 9.5v5h3.5l8.5 4.5V5L7.5 9.5zM8 14.5l1.5 5h2.5l-1.3-4M18.5 9.5a4 4 0 0 1 0 5",
    "play": "M3 5h18v14H3zM10 9v6l5-3z",
    "phone": (
        "M6.5 3.5l3 .3 1.3 4.2-2 1.8c1 2.3 2.7 4.2 5 5.4l2-1.9 4 1.6.2 3c-1 2-3 2.7-5.2 2.1C9.3 18.3 5.5"
        " 14.3 4.2 8.7 3.7 6.5 4.6 4.5 6.5 3.5z"
    ),
    "store": (
        "M4 10v10.5h16V10"
        "M2.5 9.5L4.5 3.5h15l2 6c0 2-3.2 2.5-3.8.3-.7 2.2-3.2 2.2-3.8 0-.7 2.2-3.2 2.2-3.8 0-.7 2.2-3.2"
        " 2.2-3.8 0-.6 2.2-3.8 1.7-3.8-.3zM9.5 20.5v-6h5v6"
    ),
    "desk": "M12 9.5a3.2 3.2 0 1 0-.1 0zM6 16c0-3 2.5-4.5 6-4.5s6 1.5 6 4.5M2.5 16h19v4.5h-19z",
    "parcel": "M3.5 7.5L12 3.5l8.5 4v9L12 20.5l-8.5-4zM3.5 7.5L12 11.5l8.5-4M12 11.5v9M7.7 5.5l8.5 4",
    "truck": "M2.5 5.5h11.5v11H2.5zM14 9h4l3.5 4v3.5H14M7 18.8a1.8 1.8 0 1 0-.1 0zM17 18.8a1.8 1.8 0 1 0-.1 0z",
    "paper": "M5 3h9.5L19 7.5V21H5zM14.5 3v4.5H19M8.5 12h7M8.5 16h7",
    "review": (
        "M3.5 3.5h17v12.5H13l-5 4.5V16H3.5zM12 6l1.1 2.3 2.5.3-1.8 1.7.4 2.5-2.2-1.2-2.2 1.2.4-2.5-1.8-1.7 2.5-.3z"
    ),
    "event": "M5.5 21V3.5M5.5 4.5h13l-3 4 3 4h-13",
    "civic": "M3 9.5L12 3.5l9 6zM5.5 9.5V18M10 9.5V18M14 9.5V18M18.5 9.5V18M3 20.5h18",
    "visit": "M3.5 11.5L12 4l8.5 7.5M6 9.5v11h12v-11M10 20.5v-6h4v6",
    "contact": "M12 11.5a4 4 0 1 0-.1 0zM4.5 20.5c0-5 3-7 7.5-7s7.5 2 7.5 7z",
}
"""Paths by family; drawn with a pen, not filled."""

FAMILIES = (
    ("webshop", "basket"), ("winkelmand", "basket"), ("formulier", "form"), ("zoek", "search"), ("review", "review"),
    ("vergelijk", "review"), ("overheid", "civic"), ("gemeente", "civic"), ("notaris", "civic"), ("portaal", "screen"),
    ("whatsapp", "chat"), ("groepsapp", "chat"), ("messaging", "chat"), ("chat", "chat"), ("forum", "chat"),
    ("sms", "mobile"), ("app", "mobile"), ("mail", "mail"), ("nieuwsbrief", "mail"), ("videobel", "people"),
    ("video", "play"), ("televisie", "play"), ("podcast", "play"), ("social", "people"), ("display", "megaphone"),
    ("reclame", "megaphone"), ("advert", "megaphone"), ("telefoon", "phone"), ("bellen", "phone"), ("winkel", "store"),
    ("balie", "desk"), ("kantoor", "desk"), ("account", "desk"), ("adviseur", "desk"), ("bezorg", "truck"),
    ("chauffeur", "truck"), ("pakket", "parcel"), ("post", "mail"), ("brief", "mail"), ("drukwerk", "paper"),
    ("print", "paper"), ("krant", "paper"), ("nieuws", "paper"), ("beurs", "event"), ("evenement", "event"),
    ("bezoek", "visit"), ("taxa", "visit"), ("gesprek", "people"), ("web", "screen"), ("site", "screen"),
    ("tool", "screen"), ("online", "screen"),
)  # fmt: skip
"""Piece of a channel's name and the family it belongs to; the first that occurs wins."""


def family(channel: str) -> str:
    """The family of a channel: "e-mail" -> "mail"; a channel nobody knows becomes a person."""
    name = channel.lower()
    return next((kind for piece, kind in FAMILIES if piece in name), "contact")


def pictogram(channel: str, x: float, y: float, size: float, colour: str) -> Markup:
    """The drawing of a channel, `size` millimetres high, centred on (x, y)."""
    place = f"translate({figure(x - size / 2)} {figure(y - size / 2)}) scale({size / 24:.4f})"
    return element(
        "path", d=SHAPES[family(channel)], transform=place, fill="none", stroke=colour, stroke_width="1.7",
        stroke_linecap="round", stroke_linejoin="round",
    )  # fmt: skip
