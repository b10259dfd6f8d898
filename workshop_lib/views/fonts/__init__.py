"""The house typeface, Source Sans by Adobe (SIL Open Font License, see OFL.txt), as it was published.

Beside it a part of Noto Emoji by Google (same licence, see NotoEmoji-OFL.txt), for what people type.

The .ttf files are for PDF and PNG, the .woff2 files for web pages, `widths.json` for measuring text without either.
"""
