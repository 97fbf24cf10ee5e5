"""The matrix of a question: claims as evidence, and how each editor reads them."""

import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import uuid_utils.compat
from django.conf import settings
from django.db import migrations, models

from provenance.models.past import DropPast, RebuildPast


class Migration(migrations.Migration):

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('provenance', '0005_questions'),
    ]

    operations = [
        DropPast(),
        migrations.CreateModel(
            name='EvidenceItem',
            fields=[
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_reason', models.TextField(blank=True)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('chosen_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('chosen_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('claim', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='evidence_items', to='provenance.claim')),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='evidence_items', to='provenance.question')),
            ],
        ),
        migrations.CreateModel(
            name='EvidenceItemEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('pgh_before', models.BigIntegerField(null=True)),
                ('pgh_layout', models.CharField(max_length=16, null=True)),
                ('pgh_seal', models.BinaryField(null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_reason', models.TextField(blank=True)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, serialize=False)),
                ('chosen_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('chosen_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('claim', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.claim')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.evidenceitem')),
                ('question', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.question')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='EvidenceMark',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('consistency', models.CharField(choices=[('very-consistent', 'very consistent'), ('consistent', 'consistent'), ('neutral', 'neutral'), ('not-applicable', 'not applicable'), ('inconsistent', 'inconsistent'), ('very-inconsistent', 'very inconsistent')], max_length=24)),
                ('marked_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('hypothesis', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='marks', to='provenance.hypothesis')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='marks', to='provenance.evidenceitem')),
            ],
        ),
        migrations.CreateModel(
            name='EvidenceMarkEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('pgh_before', models.BigIntegerField(null=True)),
                ('pgh_layout', models.CharField(max_length=16, null=True)),
                ('pgh_seal', models.BinaryField(null=True)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, serialize=False)),
                ('consistency', models.CharField(choices=[('very-consistent', 'very consistent'), ('consistent', 'consistent'), ('neutral', 'neutral'), ('not-applicable', 'not applicable'), ('inconsistent', 'inconsistent'), ('very-inconsistent', 'very inconsistent')], max_length=24)),
                ('marked_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('hypothesis', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.hypothesis')),
                ('item', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.evidenceitem')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.evidencemark')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='evidenceitem',
            constraint=models.UniqueConstraint(fields=('question', 'claim'), name='evidence_item_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidenceitem',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_evidenceitemevent" ("chosen_at", "chosen_by_id", "claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "withdrawn_at", "withdrawn_reason") VALUES (NEW."chosen_at", NEW."chosen_by_id", NEW."claim_id", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."question_id", NEW."withdrawn_at", NEW."withdrawn_reason"); RETURN NULL;', hash='9793bdb20d77f5410a001852a1d40360e57249ce', operation='INSERT', pgid='pgtrigger_insert_insert_ebee2', table='provenance_evidenceitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidenceitem',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_evidenceitemevent" ("chosen_at", "chosen_by_id", "claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "withdrawn_at", "withdrawn_reason") VALUES (NEW."chosen_at", NEW."chosen_by_id", NEW."claim_id", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."question_id", NEW."withdrawn_at", NEW."withdrawn_reason"); RETURN NULL;', hash='91f170eb6d45616354a5d53cb3cbf01e3f4b6579', operation='UPDATE', pgid='pgtrigger_update_update_f6f69', table='provenance_evidenceitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidenceitem',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_evidenceitemevent" ("chosen_at", "chosen_by_id", "claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "withdrawn_at", "withdrawn_reason") VALUES (OLD."chosen_at", OLD."chosen_by_id", OLD."claim_id", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."question_id", OLD."withdrawn_at", OLD."withdrawn_reason"); RETURN NULL;', hash='653cde42ff9f255e49894dbc6dcae8bb6a231311', operation='DELETE', pgid='pgtrigger_delete_delete_24826', table='provenance_evidenceitem', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='evidenceitemevent',
            index=models.Index(fields=['question', 'pgh_created_at'], name='provenance__questio_d751bf_idx'),
        ),
        migrations.AddIndex(
            model_name='evidenceitemevent',
            index=models.Index(fields=['claim', 'pgh_created_at'], name='provenance__claim_i_81138b_idx'),
        ),
        migrations.AddIndex(
            model_name='evidenceitemevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_f3aac8_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidenceitemevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='09c82b31546236a38afb630dd58c72f7df02caa5', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_6b172', table='provenance_evidenceitemevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidenceitemevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_evidenceitemevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'a51e1a6f4c1e42f2\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'chosen_at\', NEW."chosen_at" AT TIME ZONE \'UTC\', \'chosen_by_id\', NEW."chosen_by_id", \'claim_id\', NEW."claim_id", \'id\', NEW."id", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'question_id\', NEW."question_id", \'withdrawn_at\', NEW."withdrawn_at" AT TIME ZONE \'UTC\', \'withdrawn_reason\', NEW."withdrawn_reason")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'a51e1a6f4c1e42f2\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'a51e1a6f4c1e42f2\', \'provenance_evidenceitemevent\', \'{chosen_at,chosen_by_id,claim_id,id,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,question_id,withdrawn_at,withdrawn_reason}\', \'{chosen_at,pgh_created_at,withdrawn_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='639c1f29e382f941c9dd10decc3d989e65224736', operation='INSERT', pgid='pgtrigger_sealed_f0c7e', table='provenance_evidenceitemevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidenceitemevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d9b2635cc2a9f1e26dc9832fa5e31cf9986bbf75', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7d203', table='provenance_evidenceitemevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='evidencemark',
            constraint=models.CheckConstraint(condition=models.Q(('consistency__in', ['very-consistent', 'consistent', 'neutral', 'not-applicable', 'inconsistent', 'very-inconsistent'])), name='evidencemark_consistency_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='evidencemark',
            constraint=models.UniqueConstraint(fields=('item', 'hypothesis', 'by'), name='evidence_mark_once_a_person'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidencemark',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_evidencemarkevent" ("by_id", "consistency", "hypothesis_id", "id", "item_id", "marked_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."by_id", NEW."consistency", NEW."hypothesis_id", NEW."id", NEW."item_id", NEW."marked_at", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id"); RETURN NULL;', hash='9ac5dfc015bcd7caa73f29cc3acd651029df6445', operation='INSERT', pgid='pgtrigger_insert_insert_befaa', table='provenance_evidencemark', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidencemark',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_evidencemarkevent" ("by_id", "consistency", "hypothesis_id", "id", "item_id", "marked_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."by_id", NEW."consistency", NEW."hypothesis_id", NEW."id", NEW."item_id", NEW."marked_at", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id"); RETURN NULL;', hash='c1665c4910c3652e7280528f822c229adf7a1f69', operation='UPDATE', pgid='pgtrigger_update_update_a68a5', table='provenance_evidencemark', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidencemark',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_evidencemarkevent" ("by_id", "consistency", "hypothesis_id", "id", "item_id", "marked_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."by_id", OLD."consistency", OLD."hypothesis_id", OLD."id", OLD."item_id", OLD."marked_at", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id"); RETURN NULL;', hash='422006698d637febdd88d9fa6aa3cd4c97493fd5', operation='DELETE', pgid='pgtrigger_delete_delete_f5b87', table='provenance_evidencemark', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='evidencemarkevent',
            index=models.Index(fields=['item', 'pgh_created_at'], name='provenance__item_id_76243c_idx'),
        ),
        migrations.AddIndex(
            model_name='evidencemarkevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_b18cb8_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidencemarkevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='c51c611d7e1a13100c8a339865bade0786d45a7c', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_56d75', table='provenance_evidencemarkevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidencemarkevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_evidencemarkevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'6a36fdcb661ce301\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'by_id\', NEW."by_id", \'consistency\', NEW."consistency", \'hypothesis_id\', NEW."hypothesis_id", \'id\', NEW."id", \'item_id\', NEW."item_id", \'marked_at\', NEW."marked_at" AT TIME ZONE \'UTC\', \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'6a36fdcb661ce301\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'6a36fdcb661ce301\', \'provenance_evidencemarkevent\', \'{by_id,consistency,hypothesis_id,id,item_id,marked_at,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id}\', \'{marked_at,pgh_created_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='06bdd466079b2d3e6a8579b044969fe9bd8bcde1', operation='INSERT', pgid='pgtrigger_sealed_b5d0a', table='provenance_evidencemarkevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidencemarkevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='959f5da6e38e33aa68a5b5b36e4de7bd3a504566', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_edf2f', table='provenance_evidencemarkevent', when='BEFORE')),
        ),
        RebuildPast(),
    ]
