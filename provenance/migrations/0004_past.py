"""The record as it was: views of the past."""

from django.db import migrations

from provenance.models.past import RebuildPast


class Migration(migrations.Migration):

    dependencies = [
        ('provenance', '0003_sealed_history'),
    ]

    operations = [RebuildPast()]
