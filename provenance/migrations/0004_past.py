"""The record as it was: views of the past, and the indexes by which they find a version."""

from django.db import migrations, models

from provenance.models.past import RebuildPast


class Migration(migrations.Migration):

    dependencies = [
        ('provenance', '0001_initial'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='affiliationevent',
            name='provenance__pgh_obj_6c3da7_idx',
        ),
        migrations.RemoveIndex(
            model_name='aliasevent',
            name='provenance__pgh_obj_5bc924_idx',
        ),
        migrations.RemoveIndex(
            model_name='assertionevent',
            name='provenance__pgh_obj_97b3f0_idx',
        ),
        migrations.RemoveIndex(
            model_name='assessmentevent',
            name='provenance__pgh_obj_db5d3f_idx',
        ),
        migrations.RemoveIndex(
            model_name='attributionevent',
            name='provenance__pgh_obj_a68501_idx',
        ),
        migrations.RemoveIndex(
            model_name='caseevent',
            name='provenance__pgh_obj_8f33b4_idx',
        ),
        migrations.RemoveIndex(
            model_name='claimevent',
            name='provenance__pgh_obj_8cb4d2_idx',
        ),
        migrations.RemoveIndex(
            model_name='evidenceevent',
            name='provenance__pgh_obj_29e473_idx',
        ),
        migrations.RemoveIndex(
            model_name='hypothesisevent',
            name='provenance__pgh_obj_7cc68f_idx',
        ),
        migrations.RemoveIndex(
            model_name='judgementevent',
            name='provenance__pgh_obj_90b3fb_idx',
        ),
        migrations.RemoveIndex(
            model_name='publicationevent',
            name='provenance__pgh_obj_8dd5dc_idx',
        ),
        migrations.RemoveIndex(
            model_name='questionevent',
            name='provenance__pgh_obj_ce7b9e_idx',
        ),
        migrations.RemoveIndex(
            model_name='ratingevent',
            name='provenance__pgh_obj_43a392_idx',
        ),
        migrations.RemoveIndex(
            model_name='sourceevent',
            name='provenance__pgh_obj_8eeab2_idx',
        ),
        migrations.RemoveIndex(
            model_name='tieevent',
            name='provenance__pgh_obj_b0c422_idx',
        ),
        migrations.RemoveIndex(
            model_name='userevent',
            name='provenance__pgh_obj_86f8eb_idx',
        ),
        migrations.RemoveIndex(
            model_name='verdictevent',
            name='provenance__pgh_obj_44726d_idx',
        ),
        migrations.AddIndex(
            model_name='affiliationevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_f8a2ec_idx'),
        ),
        migrations.AddIndex(
            model_name='aliasevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_b8b991_idx'),
        ),
        migrations.AddIndex(
            model_name='assertionevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_241c4e_idx'),
        ),
        migrations.AddIndex(
            model_name='assessmentevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_7124b3_idx'),
        ),
        migrations.AddIndex(
            model_name='attributionevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_2dd442_idx'),
        ),
        migrations.AddIndex(
            model_name='caseevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_aaa8c5_idx'),
        ),
        migrations.AddIndex(
            model_name='claimevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_42e273_idx'),
        ),
        migrations.AddIndex(
            model_name='evidenceevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_362edf_idx'),
        ),
        migrations.AddIndex(
            model_name='hypothesisevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_f30dde_idx'),
        ),
        migrations.AddIndex(
            model_name='judgementevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_b45863_idx'),
        ),
        migrations.AddIndex(
            model_name='publicationevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_53aaae_idx'),
        ),
        migrations.AddIndex(
            model_name='questionevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_b4a9c9_idx'),
        ),
        migrations.AddIndex(
            model_name='ratingevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_487f06_idx'),
        ),
        migrations.AddIndex(
            model_name='sourceevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_158115_idx'),
        ),
        migrations.AddIndex(
            model_name='tieevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_67f434_idx'),
        ),
        migrations.AddIndex(
            model_name='userevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_b5e37f_idx'),
        ),
        migrations.AddIndex(
            model_name='verdictevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_0d2619_idx'),
        ),
        migrations.AddIndex(
            model_name='caseevent',
            index=models.Index(fields=['number', 'pgh_created_at'], name='provenance__number_1b4db5_idx'),
        ),
        migrations.AddIndex(
            model_name='claimevent',
            index=models.Index(fields=['number', 'pgh_created_at'], name='provenance__number_107a3d_idx'),
        ),
        migrations.AddIndex(
            model_name='questionevent',
            index=models.Index(fields=['number', 'pgh_created_at'], name='provenance__number_946994_idx'),
        ),
        # Last, of all that the operations above left.
        RebuildPast(),
    ]
