"""How many claims use a word: what tells rare words from common ones."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models


class WordCount(models.Model):
    """`word` as the search reads it ("expand" for "expanding"); "" counts the claims themselves.

    Claims of restricted cases are left out. Counted anew by a job: no record, no history.
    """

    word = models.TextField(primary_key=True)
    claims = models.PositiveIntegerField()

    class Meta:
        indexes = [GinIndex(fields=["word"], name="wordcount_alike", opclasses=["gin_trgm_ops"])]

    def __str__(self) -> str:
        return self.word
