"""`python -m bsc` is `bsc`."""

from __future__ import annotations

from bsc.cli.main import main

if __name__ == "__main__":
    main()
