"""Questions are settled, experts say more of what they think and on what evidence."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
import provenance.domain.questions
import provenance.domain.vocabulary
import uuid_utils.compat
from django.conf import settings
from django.db import migrations, models

from provenance.models.past import DropPast, RebuildPast


# A lean stands where an expert gave no probability: beside a likelihood it said nothing more.
# Its history keeps it.
LEAN_OR_LIKELIHOOD = """
UPDATE provenance_judgement SET lean = '' WHERE likelihood <> '' AND lean <> '';
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
"""
# What was recorded before an affiliation was asked for says that there was none.
AFFILIATION = """
UPDATE provenance_assessment told SET lacks_affiliation = true
FROM provenance_source expert
WHERE expert.id = told.expert_id AND expert.kind = 'person' AND told.institution_id IS NOT NULL
    AND NOT EXISTS (
        SELECT FROM provenance_affiliation there
        WHERE there.person_id = told.expert_id AND there.organisation_id = told.institution_id
            AND there.withdrawn_at IS NULL
            AND (there.since <= (told.stated_latest AT TIME ZONE 'UTC')::date) IS NOT FALSE
            AND (there.until >= (told.stated_earliest AT TIME ZONE 'UTC')::date) IS NOT FALSE
    );
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
"""
# The answer that turned out right is one of the question's own.
OWN_HYPOTHESIS = """
ALTER TABLE provenance_question
    ADD CONSTRAINT question_resolved_as_its_own
    FOREIGN KEY (resolved_as_id, id) REFERENCES provenance_hypothesis (id, question_id)
    DEFERRABLE INITIALLY DEFERRED;
"""
NOT_OWN = "ALTER TABLE provenance_question DROP CONSTRAINT question_resolved_as_its_own;"


class Migration(migrations.Migration):

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('provenance', '0004_past'),
    ]

    operations = [
        DropPast(),
        migrations.RunSQL(LEAN_OR_LIKELIHOOD, migrations.RunSQL.noop),
        migrations.CreateModel(
            name='ResolutionEvidence',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
            ],
            options={
                'verbose_name_plural': 'resolution evidence',
            },
        ),
        migrations.CreateModel(
            name='ResolutionEvidenceEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('pgh_before', models.BigIntegerField(null=True)),
                ('pgh_layout', models.CharField(max_length=16, null=True)),
                ('pgh_seal', models.BinaryField(null=True)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, serialize=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='assessment',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='assessment',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='assessment',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='assessmentevent',
            name='sealed',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='evidence',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='evidence',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='evidence',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='evidenceevent',
            name='sealed',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='judgement',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='judgement',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='judgement',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='judgementevent',
            name='sealed',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='question',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='question',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='question',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='questionevent',
            name='sealed',
        ),
        migrations.RemoveConstraint(
            model_name='evidence',
            name='evidence_once',
        ),
        migrations.RemoveConstraint(
            model_name='judgement',
            name='judgement_says_something',
        ),
        migrations.AddField(
            model_name='assessment',
            name='assumptions',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='assessment',
            name='caveats',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='assessment',
            name='evidence_claims',
            field=models.ManyToManyField(related_name='weighed_by', through='provenance.Evidence', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='assessment',
            name='lacks_affiliation',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='assessmentevent',
            name='assumptions',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='assessmentevent',
            name='caveats',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='assessmentevent',
            name='lacks_affiliation',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='evidence',
            name='claim',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='evidenceevent',
            name='claim',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='judgement',
            name='high',
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='judgement',
            name='low',
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='judgementevent',
            name='high',
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='judgementevent',
            name='low',
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='question',
            name='criteria',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='question',
            name='is_exclusive',
            field=models.BooleanField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='question',
            name='resolution',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='question',
            name='resolved_as',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.hypothesis'),
        ),
        migrations.AddField(
            model_name='question',
            name='resolved_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='question',
            name='resolved_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='question',
            name='resolved_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='question',
            name='settle_by',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='question',
            name='state',
            field=models.CharField(choices=[('open', 'Open'), ('resolved', 'Resolved'), ('unresolvable', 'Unresolvable')], default=provenance.domain.questions.QuestionState['OPEN'], max_length=24),
        ),
        migrations.AddField(
            model_name='questionevent',
            name='criteria',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='questionevent',
            name='is_exclusive',
            field=models.BooleanField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='questionevent',
            name='resolution',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='questionevent',
            name='resolved_as',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.hypothesis'),
        ),
        migrations.AddField(
            model_name='questionevent',
            name='resolved_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='questionevent',
            name='resolved_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='questionevent',
            name='resolved_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='questionevent',
            name='settle_by',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='questionevent',
            name='state',
            field=models.CharField(choices=[('open', 'Open'), ('resolved', 'Resolved'), ('unresolvable', 'Unresolvable')], default=provenance.domain.questions.QuestionState['OPEN'], max_length=24),
        ),
        migrations.AlterField(
            model_name='evidence',
            name='publication',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.publication'),
        ),
        migrations.AlterField(
            model_name='evidenceevent',
            name='publication',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.publication'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assessment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_assessmentevent" ("access", "assumptions", "caveats", "confidence", "evidence_words", "expert_id", "id", "institution_id", "lacks_affiliation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "question_id", "quote", "recorded_at", "stated_earliest", "stated_latest", "stated_words", "supersedes_id", "version", "withdrawn_at", "withdrawn_reason") VALUES (NEW."access", NEW."assumptions", NEW."caveats", NEW."confidence", NEW."evidence_words", NEW."expert_id", NEW."id", NEW."institution_id", NEW."lacks_affiliation", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."publication_id", NEW."question_id", NEW."quote", NEW."recorded_at", NEW."stated_earliest", NEW."stated_latest", NEW."stated_words", NEW."supersedes_id", NEW."version", NEW."withdrawn_at", NEW."withdrawn_reason"); RETURN NULL;', hash='738ea474fb8185ccf91bcdd57498686356673082', operation='INSERT', pgid='pgtrigger_insert_insert_2d303', table='provenance_assessment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assessment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_assessmentevent" ("access", "assumptions", "caveats", "confidence", "evidence_words", "expert_id", "id", "institution_id", "lacks_affiliation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "question_id", "quote", "recorded_at", "stated_earliest", "stated_latest", "stated_words", "supersedes_id", "version", "withdrawn_at", "withdrawn_reason") VALUES (NEW."access", NEW."assumptions", NEW."caveats", NEW."confidence", NEW."evidence_words", NEW."expert_id", NEW."id", NEW."institution_id", NEW."lacks_affiliation", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."publication_id", NEW."question_id", NEW."quote", NEW."recorded_at", NEW."stated_earliest", NEW."stated_latest", NEW."stated_words", NEW."supersedes_id", NEW."version", NEW."withdrawn_at", NEW."withdrawn_reason"); RETURN NULL;', hash='6342c87b2b901713e991fd6cf6fbe6a0eb005c91', operation='UPDATE', pgid='pgtrigger_update_update_f2bc3', table='provenance_assessment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assessment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_assessmentevent" ("access", "assumptions", "caveats", "confidence", "evidence_words", "expert_id", "id", "institution_id", "lacks_affiliation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "question_id", "quote", "recorded_at", "stated_earliest", "stated_latest", "stated_words", "supersedes_id", "version", "withdrawn_at", "withdrawn_reason") VALUES (OLD."access", OLD."assumptions", OLD."caveats", OLD."confidence", OLD."evidence_words", OLD."expert_id", OLD."id", OLD."institution_id", OLD."lacks_affiliation", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."publication_id", OLD."question_id", OLD."quote", OLD."recorded_at", OLD."stated_earliest", OLD."stated_latest", OLD."stated_words", OLD."supersedes_id", OLD."version", OLD."withdrawn_at", OLD."withdrawn_reason"); RETURN NULL;', hash='654ed119daad2503659b2c9524f13cfce0200679', operation='DELETE', pgid='pgtrigger_delete_delete_cc180', table='provenance_assessment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assessmentevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_assessmentevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'a828e14db8701b95\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'access\', NEW."access", \'assumptions\', NEW."assumptions", \'caveats\', NEW."caveats", \'confidence\', NEW."confidence", \'evidence_words\', NEW."evidence_words", \'expert_id\', NEW."expert_id", \'id\', NEW."id", \'institution_id\', NEW."institution_id", \'lacks_affiliation\', NEW."lacks_affiliation", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'publication_id\', NEW."publication_id", \'question_id\', NEW."question_id", \'quote\', NEW."quote", \'recorded_at\', NEW."recorded_at" AT TIME ZONE \'UTC\', \'stated_earliest\', NEW."stated_earliest" AT TIME ZONE \'UTC\', \'stated_latest\', NEW."stated_latest" AT TIME ZONE \'UTC\', \'stated_words\', NEW."stated_words", \'supersedes_id\', NEW."supersedes_id", \'version\', NEW."version", \'withdrawn_at\', NEW."withdrawn_at" AT TIME ZONE \'UTC\', \'withdrawn_reason\', NEW."withdrawn_reason")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'a828e14db8701b95\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'a828e14db8701b95\', \'provenance_assessmentevent\', \'{access,assumptions,caveats,confidence,evidence_words,expert_id,id,institution_id,lacks_affiliation,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,publication_id,question_id,quote,recorded_at,stated_earliest,stated_latest,stated_words,supersedes_id,version,withdrawn_at,withdrawn_reason}\', \'{pgh_created_at,recorded_at,stated_earliest,stated_latest,withdrawn_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='3a047619ec140ad5a8ea970e8d9a15191e202c24', operation='INSERT', pgid='pgtrigger_sealed_9c2d7', table='provenance_assessmentevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidence',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_evidenceevent" ("assessment_id", "claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id") VALUES (NEW."assessment_id", NEW."claim_id", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."publication_id"); RETURN NULL;', hash='d5d55d794acbba41d35df57b1493112703098ed4', operation='INSERT', pgid='pgtrigger_insert_insert_8d85c', table='provenance_evidence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidence',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_evidenceevent" ("assessment_id", "claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id") VALUES (NEW."assessment_id", NEW."claim_id", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."publication_id"); RETURN NULL;', hash='acad203f8210e227d71507c165bb651caeb88a85', operation='UPDATE', pgid='pgtrigger_update_update_7326f', table='provenance_evidence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidence',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_evidenceevent" ("assessment_id", "claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id") VALUES (OLD."assessment_id", OLD."claim_id", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."publication_id"); RETURN NULL;', hash='13259392a32971384e18d562647d90a9145c6213', operation='DELETE', pgid='pgtrigger_delete_delete_d8f20', table='provenance_evidence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidenceevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_evidenceevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'fb2c5eb2641abf93\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'assessment_id\', NEW."assessment_id", \'claim_id\', NEW."claim_id", \'id\', NEW."id", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'publication_id\', NEW."publication_id")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'fb2c5eb2641abf93\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'fb2c5eb2641abf93\', \'provenance_evidenceevent\', \'{assessment_id,claim_id,id,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,publication_id}\', \'{pgh_created_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='a50bcf7d24876c62d2342bddec8b724038eb95f4', operation='INSERT', pgid='pgtrigger_sealed_7d01f', table='provenance_evidenceevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='judgement',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_judgementevent" ("assessment_id", "high", "hypothesis_id", "id", "is_desk_reading", "lean", "likelihood", "low", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote") VALUES (NEW."assessment_id", NEW."high", NEW."hypothesis_id", NEW."id", NEW."is_desk_reading", NEW."lean", NEW."likelihood", NEW."low", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."quote"); RETURN NULL;', hash='4eb8591930cbbb8015f4338d2837f94ac7c972ed', operation='INSERT', pgid='pgtrigger_insert_insert_b9428', table='provenance_judgement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='judgement',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_judgementevent" ("assessment_id", "high", "hypothesis_id", "id", "is_desk_reading", "lean", "likelihood", "low", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote") VALUES (NEW."assessment_id", NEW."high", NEW."hypothesis_id", NEW."id", NEW."is_desk_reading", NEW."lean", NEW."likelihood", NEW."low", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."quote"); RETURN NULL;', hash='24ad02c42687b277abafc70e17e56d15bcbe8d8c', operation='UPDATE', pgid='pgtrigger_update_update_7ab48', table='provenance_judgement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='judgement',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_judgementevent" ("assessment_id", "high", "hypothesis_id", "id", "is_desk_reading", "lean", "likelihood", "low", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote") VALUES (OLD."assessment_id", OLD."high", OLD."hypothesis_id", OLD."id", OLD."is_desk_reading", OLD."lean", OLD."likelihood", OLD."low", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."quote"); RETURN NULL;', hash='b408369930ca5e92ffd23098054547bdadede9b2', operation='DELETE', pgid='pgtrigger_delete_delete_a6931', table='provenance_judgement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='judgementevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_judgementevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'6485dd65a7bb9a59\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'assessment_id\', NEW."assessment_id", \'high\', NEW."high", \'hypothesis_id\', NEW."hypothesis_id", \'id\', NEW."id", \'is_desk_reading\', NEW."is_desk_reading", \'lean\', NEW."lean", \'likelihood\', NEW."likelihood", \'low\', NEW."low", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'quote\', NEW."quote")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'6485dd65a7bb9a59\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'6485dd65a7bb9a59\', \'provenance_judgementevent\', \'{assessment_id,high,hypothesis_id,id,is_desk_reading,lean,likelihood,low,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,quote}\', \'{pgh_created_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='f0d0b31e8bfee61e396e95fcd85f75dddfe1ed15', operation='INSERT', pgid='pgtrigger_sealed_49982', table='provenance_judgementevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='question',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_questionevent" ("asked_at", "case_id", "criteria", "id", "is_exclusive", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolution", "resolved_as_id", "resolved_at", "resolved_by_id", "resolved_on", "settle_by", "state", "text", "version") VALUES (NEW."asked_at", NEW."case_id", NEW."criteria", NEW."id", NEW."is_exclusive", NEW."note", NEW."number", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."resolution", NEW."resolved_as_id", NEW."resolved_at", NEW."resolved_by_id", NEW."resolved_on", NEW."settle_by", NEW."state", NEW."text", NEW."version"); RETURN NULL;', hash='60c78441f8fbbf95f031d6a8a3b7613950e447dd', operation='INSERT', pgid='pgtrigger_insert_insert_f79c4', table='provenance_question', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='question',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_questionevent" ("asked_at", "case_id", "criteria", "id", "is_exclusive", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolution", "resolved_as_id", "resolved_at", "resolved_by_id", "resolved_on", "settle_by", "state", "text", "version") VALUES (NEW."asked_at", NEW."case_id", NEW."criteria", NEW."id", NEW."is_exclusive", NEW."note", NEW."number", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."resolution", NEW."resolved_as_id", NEW."resolved_at", NEW."resolved_by_id", NEW."resolved_on", NEW."settle_by", NEW."state", NEW."text", NEW."version"); RETURN NULL;', hash='ca8cfe54940e0c16e56cc00e44eb8a54fe0f175f', operation='UPDATE', pgid='pgtrigger_update_update_b8ad4', table='provenance_question', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='question',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_questionevent" ("asked_at", "case_id", "criteria", "id", "is_exclusive", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolution", "resolved_as_id", "resolved_at", "resolved_by_id", "resolved_on", "settle_by", "state", "text", "version") VALUES (OLD."asked_at", OLD."case_id", OLD."criteria", OLD."id", OLD."is_exclusive", OLD."note", OLD."number", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."resolution", OLD."resolved_as_id", OLD."resolved_at", OLD."resolved_by_id", OLD."resolved_on", OLD."settle_by", OLD."state", OLD."text", OLD."version"); RETURN NULL;', hash='90993773a16257cf58284d1089d9a693527a979e', operation='DELETE', pgid='pgtrigger_delete_delete_3e9f5', table='provenance_question', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='questionevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_questionevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'6ece11d758c04dd3\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'asked_at\', NEW."asked_at" AT TIME ZONE \'UTC\', \'case_id\', NEW."case_id", \'criteria\', NEW."criteria", \'id\', NEW."id", \'is_exclusive\', NEW."is_exclusive", \'note\', NEW."note", \'number\', NEW."number", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'resolution\', NEW."resolution", \'resolved_as_id\', NEW."resolved_as_id", \'resolved_at\', NEW."resolved_at" AT TIME ZONE \'UTC\', \'resolved_by_id\', NEW."resolved_by_id", \'resolved_on\', NEW."resolved_on", \'settle_by\', NEW."settle_by", \'state\', NEW."state", \'text\', NEW."text", \'version\', NEW."version")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'6ece11d758c04dd3\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'6ece11d758c04dd3\', \'provenance_questionevent\', \'{asked_at,case_id,criteria,id,is_exclusive,note,number,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,resolution,resolved_as_id,resolved_at,resolved_by_id,resolved_on,settle_by,state,text,version}\', \'{asked_at,pgh_created_at,resolved_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='5b5c5c1042d06411f0b2323eb97350ad4496e2ea', operation='INSERT', pgid='pgtrigger_sealed_908e2', table='provenance_questionevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='evidence',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('claim', None), ('publication__isnull', False)), models.Q(('claim__isnull', False), ('publication', None)), _connector='OR'), name='evidence_is_one_thing'),
        ),
        migrations.AddConstraint(
            model_name='evidence',
            constraint=models.UniqueConstraint(fields=('assessment', 'publication', 'claim'), name='evidence_once', nulls_distinct=False),
        ),
        migrations.AddConstraint(
            model_name='hypothesis',
            constraint=models.UniqueConstraint(fields=('id', 'question'), name='hypothesis_of_question'),
        ),
        migrations.AddConstraint(
            model_name='judgement',
            constraint=models.CheckConstraint(condition=models.Q(('lean', ''), ('likelihood', ''), ('low', None), _negated=True), name='judgement_says_something'),
        ),
        migrations.AddConstraint(
            model_name='judgement',
            constraint=models.CheckConstraint(condition=models.Q(('lean', ''), models.Q(('likelihood', ''), ('low', None)), _connector='OR'), name='judgement_no_lean_beside_probability'),
        ),
        migrations.AddConstraint(
            model_name='judgement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('high', None), ('low', None)), models.Q(('high__isnull', False), ('high__lte', 100), ('low__isnull', False), ('low__lte', models.F('high'))), _connector='OR'), name='judgement_range_in_order'),
        ),
        migrations.AddConstraint(
            model_name='judgement',
            constraint=models.CheckConstraint(condition=models.Q(('likelihood', ''), ('low', None), models.Q(('high__lte', 5), ('likelihood', provenance.domain.vocabulary.Likelihood['ALMOST_NO_CHANCE']), ('low__gte', 1), ('low__lt', 5)), models.Q(('high__lte', 5), ('likelihood', provenance.domain.vocabulary.Likelihood['REMOTE']), ('low__gte', 1), ('low__lt', 5)), models.Q(('high__lte', 20), ('likelihood', provenance.domain.vocabulary.Likelihood['VERY_UNLIKELY']), ('low__gte', 5), ('low__lt', 20)), models.Q(('high__lte', 20), ('likelihood', provenance.domain.vocabulary.Likelihood['HIGHLY_IMPROBABLE']), ('low__gte', 5), ('low__lt', 20)), models.Q(('high__lte', 45), ('likelihood', provenance.domain.vocabulary.Likelihood['UNLIKELY']), ('low__gte', 20), ('low__lt', 45)), models.Q(('high__lte', 45), ('likelihood', provenance.domain.vocabulary.Likelihood['IMPROBABLE']), ('low__gte', 20), ('low__lt', 45)), models.Q(('high__lte', 55), ('likelihood', provenance.domain.vocabulary.Likelihood['EVEN_CHANCE']), ('low__gte', 45), ('low__lt', 55)), models.Q(('high__lte', 55), ('likelihood', provenance.domain.vocabulary.Likelihood['EVEN_ODDS']), ('low__gte', 45), ('low__lt', 55)), models.Q(('high__lte', 80), ('likelihood', provenance.domain.vocabulary.Likelihood['LIKELY']), ('low__gte', 55), ('low__lt', 80)), models.Q(('high__lte', 80), ('likelihood', provenance.domain.vocabulary.Likelihood['PROBABLE']), ('low__gte', 55), ('low__lt', 80)), models.Q(('high__lte', 95), ('likelihood', provenance.domain.vocabulary.Likelihood['VERY_LIKELY']), ('low__gte', 80), ('low__lt', 95)), models.Q(('high__lte', 95), ('likelihood', provenance.domain.vocabulary.Likelihood['HIGHLY_PROBABLE']), ('low__gte', 80), ('low__lt', 95)), models.Q(('high__lte', 99), ('likelihood', provenance.domain.vocabulary.Likelihood['ALMOST_CERTAIN']), ('low__gte', 95)), models.Q(('high__lte', 99), ('likelihood', provenance.domain.vocabulary.Likelihood['NEARLY_CERTAIN']), ('low__gte', 95)), _connector='OR'), name='judgement_range_within_word'),
        ),
        migrations.AddConstraint(
            model_name='question',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['open', 'resolved', 'unresolvable'])), name='question_state_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='question',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('resolution', ''), ('resolved_as', None), ('resolved_on', None), ('state', provenance.domain.questions.QuestionState['OPEN']), ('resolved_at', None), ('resolved_by', None)), models.Q(('resolved_at__isnull', False), ('resolved_by__isnull', False), models.Q(('resolution', ''), _negated=True), models.Q(models.Q(('resolved_as__isnull', False), ('resolved_on__isnull', False), ('state', provenance.domain.questions.QuestionState['RESOLVED'])), models.Q(('resolved_as', None), ('resolved_on', None), ('state', provenance.domain.questions.QuestionState['UNRESOLVABLE'])), _connector='OR')), _connector='OR'), name='question_state_matches_resolution'),
        ),
        migrations.AddField(
            model_name='resolutionevidence',
            name='claim',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='resolutionevidence',
            name='publication',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.publication'),
        ),
        migrations.AddField(
            model_name='resolutionevidence',
            name='question',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='settled_by', to='provenance.question'),
        ),
        migrations.AddField(
            model_name='resolutionevidenceevent',
            name='claim',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='resolutionevidenceevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='resolutionevidenceevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.resolutionevidence'),
        ),
        migrations.AddField(
            model_name='resolutionevidenceevent',
            name='publication',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.publication'),
        ),
        migrations.AddField(
            model_name='resolutionevidenceevent',
            name='question',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.question'),
        ),
        migrations.AddConstraint(
            model_name='resolutionevidence',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('claim', None), ('publication__isnull', False)), models.Q(('claim__isnull', False), ('publication', None)), _connector='OR'), name='resolution_evidence_is_one_thing'),
        ),
        migrations.AddConstraint(
            model_name='resolutionevidence',
            constraint=models.UniqueConstraint(fields=('question', 'claim', 'publication'), name='resolution_evidence_once', nulls_distinct=False),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='resolutionevidence',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_resolutionevidenceevent" ("claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "question_id") VALUES (NEW."claim_id", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."publication_id", NEW."question_id"); RETURN NULL;', hash='71b9a91bf5183808a56c8bf70e9ca68894a1534a', operation='INSERT', pgid='pgtrigger_insert_insert_734ae', table='provenance_resolutionevidence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='resolutionevidence',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_resolutionevidenceevent" ("claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "question_id") VALUES (NEW."claim_id", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."publication_id", NEW."question_id"); RETURN NULL;', hash='c27b18f4a9a4d210c31898ac22672e444d17154a', operation='UPDATE', pgid='pgtrigger_update_update_8f3a0', table='provenance_resolutionevidence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='resolutionevidence',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_resolutionevidenceevent" ("claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "question_id") VALUES (OLD."claim_id", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."publication_id", OLD."question_id"); RETURN NULL;', hash='7d741b8a4d91b9ce85342ca6829d7ef6f86a86a3', operation='DELETE', pgid='pgtrigger_delete_delete_9ee67', table='provenance_resolutionevidence', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='resolutionevidenceevent',
            index=models.Index(fields=['question', 'pgh_created_at'], name='provenance__questio_b24857_idx'),
        ),
        migrations.AddIndex(
            model_name='resolutionevidenceevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_c3f1fe_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='resolutionevidenceevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='bab59a8baefda6615f50a80ec932db5f08822115', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_ec4a0', table='provenance_resolutionevidenceevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='resolutionevidenceevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_resolutionevidenceevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'21440b3c832adbf0\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'claim_id\', NEW."claim_id", \'id\', NEW."id", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'publication_id\', NEW."publication_id", \'question_id\', NEW."question_id")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'21440b3c832adbf0\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'21440b3c832adbf0\', \'provenance_resolutionevidenceevent\', \'{claim_id,id,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,publication_id,question_id}\', \'{pgh_created_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='1a6f6fa5a246700e6d957864951f22f020101987', operation='INSERT', pgid='pgtrigger_sealed_5bc66', table='provenance_resolutionevidenceevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='resolutionevidenceevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ea88b8146a971edded823cf3809c10ab99cf2a1c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_73fd8', table='provenance_resolutionevidenceevent', when='BEFORE')),
        ),
        migrations.RunSQL(OWN_HYPOTHESIS, NOT_OWN),
        migrations.RunSQL(AFFILIATION, migrations.RunSQL.noop),
        RebuildPast(),
    ]
