"""Indexes for parts of names, and for the list of sources."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations, models
from django.db.models.functions import Lower

from provenance.models.past import DropPast, RebuildPast


class Migration(migrations.Migration):
    dependencies = [("provenance", "0006_api_base")]

    operations = [
        DropPast(),
        # Trusted: whoever owns the database may create it.
        TrigramExtension(),
        migrations.AddIndex(
            "alias", GinIndex(OpClass(Lower("name"), "gin_trgm_ops"), name="alias_name_within")
        ),
        migrations.AddIndex(
            "source", GinIndex(OpClass(Lower("name"), "gin_trgm_ops"), name="source_name_within")
        ),
        migrations.AddIndex(
            "source",
            models.Index(
                Lower("name"),
                models.F("id"),
                condition=models.Q(merged_into=None),
                name="source_in_order",
            ),
        ),
        RebuildPast(),
    ]
