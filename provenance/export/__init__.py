"""Outside formats going out, one file each: finished values in, bytes out."""
