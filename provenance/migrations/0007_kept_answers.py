"""What the answers that are kept for programs are about."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('provenance', '0006_programs'),
    ]

    operations = [
        migrations.AddField(
            model_name='answered',
            name='about',
            field=models.JSONField(default=list),
        ),
    ]
