"""IMDb's data sets: TSV files of many million lines, of which few are wanted.

bytes -> wanted lines (lines: whole blocks are searched, nothing is split before) -> cells (table)
-> desk (what each column means) -> ledger -> records
"""
