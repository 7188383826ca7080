"""``python -m loregraph`` is the command line as well."""

from loregraph.main import main

if __name__ == "__main__":
    main(prog_name="loregraph")
