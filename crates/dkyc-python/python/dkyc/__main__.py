"""The command `dkyc`: the same command line as the Rust program, in this process."""

import signal
import sys
from typing import NoReturn

from dkyc import _native


def main() -> NoReturn:
    # Python would only note an interrupt, and look at it after the command has ended.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.exit(_native.run(["dkyc", *sys.argv[1:]]))


if __name__ == "__main__":
    main()
