"""`python -m workshop_lib` equals `workshop`."""

from workshop_lib.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
