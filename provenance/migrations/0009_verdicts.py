"""Verdicts of two people, second readings, comments and mentions."""

import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import provenance.domain.proposals
import uuid_utils.compat
from django.conf import settings
from django.db import migrations, models

from provenance.models.past import DropPast, RebuildPast


class Migration(migrations.Migration):

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('provenance', '0004_past'),
    ]

    operations = [
        DropPast(),
        migrations.CreateModel(
            name='Comment',
            fields=[
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_reason', models.TextField(blank=True)),
                ('version', models.PositiveIntegerField(default=1)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('text', models.TextField()),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('edited_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='CommentEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('pgh_before', models.BigIntegerField(null=True)),
                ('pgh_layout', models.CharField(max_length=16, null=True)),
                ('pgh_seal', models.BinaryField(null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_reason', models.TextField(blank=True)),
                ('version', models.PositiveIntegerField(default=1)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, serialize=False)),
                ('text', models.TextField()),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('edited_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Mention',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
            ],
        ),
        migrations.CreateModel(
            name='MentionEvent',
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
        migrations.CreateModel(
            name='Proposal',
            fields=[
                ('version', models.PositiveIntegerField(default=1)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('status', models.CharField(choices=[('unverified', 'Unverified'), ('corroborated', 'Corroborated'), ('disputed', 'Disputed'), ('refuted', 'Refuted'), ('withdrawn', 'Withdrawn')], max_length=24)),
                ('credibility', models.CharField(blank=True, choices=[('1', '1 · Confirmed by other sources'), ('2', '2 · Probably true'), ('3', '3 · Possibly true'), ('4', '4 · Doubtful'), ('5', '5 · Improbable'), ('6', '6 · Cannot be judged')], max_length=24)),
                ('reason', models.TextField()),
                ('wording', models.CharField(max_length=1000)),
                ('claim_version', models.PositiveIntegerField()),
                ('proposed_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('state', models.CharField(choices=[('proposed', 'Waits'), ('sent-back', 'Sent back'), ('approved', 'Approved'), ('withdrawn', 'Taken back'), ('overtaken', 'Overtaken')], default=provenance.domain.proposals.ProposalState['PROPOSED'], max_length=24)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('answer', models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name='ProposalEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('pgh_before', models.BigIntegerField(null=True)),
                ('pgh_layout', models.CharField(max_length=16, null=True)),
                ('pgh_seal', models.BinaryField(null=True)),
                ('version', models.PositiveIntegerField(default=1)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, serialize=False)),
                ('status', models.CharField(choices=[('unverified', 'Unverified'), ('corroborated', 'Corroborated'), ('disputed', 'Disputed'), ('refuted', 'Refuted'), ('withdrawn', 'Withdrawn')], max_length=24)),
                ('credibility', models.CharField(blank=True, choices=[('1', '1 · Confirmed by other sources'), ('2', '2 · Probably true'), ('3', '3 · Possibly true'), ('4', '4 · Doubtful'), ('5', '5 · Improbable'), ('6', '6 · Cannot be judged')], max_length=24)),
                ('reason', models.TextField()),
                ('wording', models.CharField(max_length=1000)),
                ('claim_version', models.PositiveIntegerField()),
                ('proposed_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('state', models.CharField(choices=[('proposed', 'Waits'), ('sent-back', 'Sent back'), ('approved', 'Approved'), ('withdrawn', 'Taken back'), ('overtaken', 'Overtaken')], default=provenance.domain.proposals.ProposalState['PROPOSED'], max_length=24)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('answer', models.TextField(blank=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SecondReading',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('status', models.CharField(blank=True, choices=[('unverified', 'Unverified'), ('corroborated', 'Corroborated'), ('disputed', 'Disputed'), ('refuted', 'Refuted'), ('withdrawn', 'Withdrawn')], max_length=24)),
                ('credibility', models.CharField(blank=True, choices=[('1', '1 · Confirmed by other sources'), ('2', '2 · Probably true'), ('3', '3 · Possibly true'), ('4', '4 · Doubtful'), ('5', '5 · Improbable'), ('6', '6 · Cannot be judged')], max_length=24)),
                ('note', models.TextField(blank=True)),
                ('read_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
        ),
        migrations.CreateModel(
            name='SecondReadingEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('pgh_before', models.BigIntegerField(null=True)),
                ('pgh_layout', models.CharField(max_length=16, null=True)),
                ('pgh_seal', models.BinaryField(null=True)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, serialize=False)),
                ('status', models.CharField(blank=True, choices=[('unverified', 'Unverified'), ('corroborated', 'Corroborated'), ('disputed', 'Disputed'), ('refuted', 'Refuted'), ('withdrawn', 'Withdrawn')], max_length=24)),
                ('credibility', models.CharField(blank=True, choices=[('1', '1 · Confirmed by other sources'), ('2', '2 · Probably true'), ('3', '3 · Possibly true'), ('4', '4 · Doubtful'), ('5', '5 · Improbable'), ('6', '6 · Cannot be judged')], max_length=24)),
                ('note', models.TextField(blank=True)),
                ('read_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Settling',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
            ],
        ),
        migrations.CreateModel(
            name='SettlingEvent',
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
        migrations.AddConstraint(
            model_name='assessment',
            constraint=models.UniqueConstraint(fields=('id', 'question'), name='assessment_of_question'),
        ),
        migrations.AddConstraint(
            model_name='verdict',
            constraint=models.CheckConstraint(condition=models.Q(('approved_by', None), models.Q(('approved_by', models.F('decided_by')), _negated=True), _connector='OR'), name='verdict_second_person'),
        ),
        migrations.AddField(
            model_name='comment',
            name='assertion',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.assertion'),
        ),
        migrations.AddField(
            model_name='comment',
            name='assessment',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.assessment'),
        ),
        migrations.AddField(
            model_name='comment',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='comment',
            name='claim',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='comments', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='comment',
            name='question',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='comments', to='provenance.question'),
        ),
        migrations.AddField(
            model_name='commentevent',
            name='assertion',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.assertion'),
        ),
        migrations.AddField(
            model_name='commentevent',
            name='assessment',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.assessment'),
        ),
        migrations.AddField(
            model_name='commentevent',
            name='by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='commentevent',
            name='claim',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='commentevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='commentevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.comment'),
        ),
        migrations.AddField(
            model_name='commentevent',
            name='question',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.question'),
        ),
        migrations.AddField(
            model_name='mention',
            name='comment',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mentions', to='provenance.comment'),
        ),
        migrations.AddField(
            model_name='mention',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mentions', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='mentionevent',
            name='comment',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.comment'),
        ),
        migrations.AddField(
            model_name='mentionevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='mentionevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='mentionevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.mention'),
        ),
        migrations.AddField(
            model_name='proposal',
            name='answered_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='proposal',
            name='claim',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proposals', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='proposal',
            name='proposed_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='proposal',
            name='verdict',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='proposal', to='provenance.verdict'),
        ),
        migrations.AddField(
            model_name='proposalevent',
            name='answered_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='proposalevent',
            name='claim',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='proposalevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='proposalevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.proposal'),
        ),
        migrations.AddField(
            model_name='proposalevent',
            name='proposed_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='proposalevent',
            name='verdict',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.verdict'),
        ),
        migrations.AddField(
            model_name='secondreading',
            name='proposal',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='readings', to='provenance.proposal'),
        ),
        migrations.AddField(
            model_name='secondreading',
            name='read_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='secondreadingevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='secondreadingevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.secondreading'),
        ),
        migrations.AddField(
            model_name='secondreadingevent',
            name='proposal',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.proposal'),
        ),
        migrations.AddField(
            model_name='secondreadingevent',
            name='read_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='settling',
            name='proposal',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='settlings', to='provenance.proposal'),
        ),
        migrations.AddField(
            model_name='settling',
            name='review',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.review'),
        ),
        migrations.AddField(
            model_name='proposal',
            name='settles',
            field=models.ManyToManyField(related_name='+', through='provenance.Settling', to='provenance.review'),
        ),
        migrations.AddField(
            model_name='settlingevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='settlingevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.settling'),
        ),
        migrations.AddField(
            model_name='settlingevent',
            name='proposal',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.proposal'),
        ),
        migrations.AddField(
            model_name='settlingevent',
            name='review',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.review'),
        ),
        migrations.AddIndex(
            model_name='comment',
            index=models.Index(fields=['claim', 'id'], name='comment_on_claim'),
        ),
        migrations.AddIndex(
            model_name='comment',
            index=models.Index(fields=['question', 'id'], name='comment_on_question'),
        ),
        migrations.AddConstraint(
            model_name='comment',
            constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='comment_has_text'),
        ),
        migrations.AddConstraint(
            model_name='comment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('assessment', None), ('claim__isnull', False), ('question', None)), models.Q(('assertion', None), ('claim', None), ('question__isnull', False)), _connector='OR'), name='comment_on_claim_or_question'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='comment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_commentevent" ("assertion_id", "assessment_id", "at", "by_id", "claim_id", "edited_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "text", "version", "withdrawn_at", "withdrawn_reason") VALUES (NEW."assertion_id", NEW."assessment_id", NEW."at", NEW."by_id", NEW."claim_id", NEW."edited_at", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."question_id", NEW."text", NEW."version", NEW."withdrawn_at", NEW."withdrawn_reason"); RETURN NULL;', hash='1fc3c580e242ea28850326a99b5d2fe9b14f226b', operation='INSERT', pgid='pgtrigger_insert_insert_2c8c4', table='provenance_comment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='comment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_commentevent" ("assertion_id", "assessment_id", "at", "by_id", "claim_id", "edited_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "text", "version", "withdrawn_at", "withdrawn_reason") VALUES (NEW."assertion_id", NEW."assessment_id", NEW."at", NEW."by_id", NEW."claim_id", NEW."edited_at", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."question_id", NEW."text", NEW."version", NEW."withdrawn_at", NEW."withdrawn_reason"); RETURN NULL;', hash='9becced3123956d8ecf1070fd2193d7d18202ea4', operation='UPDATE', pgid='pgtrigger_update_update_8d585', table='provenance_comment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='comment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_commentevent" ("assertion_id", "assessment_id", "at", "by_id", "claim_id", "edited_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "text", "version", "withdrawn_at", "withdrawn_reason") VALUES (OLD."assertion_id", OLD."assessment_id", OLD."at", OLD."by_id", OLD."claim_id", OLD."edited_at", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."question_id", OLD."text", OLD."version", OLD."withdrawn_at", OLD."withdrawn_reason"); RETURN NULL;', hash='b122f95a3be8d7eb39be7011466ea3934fc395c5', operation='DELETE', pgid='pgtrigger_delete_delete_18b17', table='provenance_comment', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='commentevent',
            index=models.Index(fields=['claim', 'pgh_created_at'], name='provenance__claim_i_2c81c3_idx'),
        ),
        migrations.AddIndex(
            model_name='commentevent',
            index=models.Index(fields=['question', 'pgh_created_at'], name='provenance__questio_37519c_idx'),
        ),
        migrations.AddIndex(
            model_name='commentevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_20558d_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='commentevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='54437e4c2b97259d6b51df209f13e7ae400a90e4', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_84b19', table='provenance_commentevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='commentevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_commentevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'d5fb6c64586d220b\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'assertion_id\', NEW."assertion_id", \'assessment_id\', NEW."assessment_id", \'at\', NEW."at" AT TIME ZONE \'UTC\', \'by_id\', NEW."by_id", \'claim_id\', NEW."claim_id", \'edited_at\', NEW."edited_at" AT TIME ZONE \'UTC\', \'id\', NEW."id", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'question_id\', NEW."question_id", \'text\', NEW."text", \'version\', NEW."version", \'withdrawn_at\', NEW."withdrawn_at" AT TIME ZONE \'UTC\', \'withdrawn_reason\', NEW."withdrawn_reason")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'d5fb6c64586d220b\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'d5fb6c64586d220b\', \'provenance_commentevent\', \'{assertion_id,assessment_id,at,by_id,claim_id,edited_at,id,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,question_id,text,version,withdrawn_at,withdrawn_reason}\', \'{at,edited_at,pgh_created_at,withdrawn_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='9db25146ae52ce9af394fe79f6df653ede41a44c', operation='INSERT', pgid='pgtrigger_sealed_64939', table='provenance_commentevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='commentevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='14f07d4e508f87e3cb3a7f00c881f577d4708c44', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2152c', table='provenance_commentevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='mention',
            constraint=models.UniqueConstraint(fields=('comment', 'person'), name='mention_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mention',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_mentionevent" ("comment_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."comment_id", NEW."id", NEW."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id"); RETURN NULL;', hash='73ccd57d9246ec8d4e7ad4996bd29754c78a79cc', operation='INSERT', pgid='pgtrigger_insert_insert_c4b35', table='provenance_mention', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mention',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_mentionevent" ("comment_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."comment_id", NEW."id", NEW."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id"); RETURN NULL;', hash='2d0cbcc9324e9e3d596d5ab261021d23544eaeeb', operation='UPDATE', pgid='pgtrigger_update_update_b4386', table='provenance_mention', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mention',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_mentionevent" ("comment_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."comment_id", OLD."id", OLD."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id"); RETURN NULL;', hash='95eecac62488b99a46ec07799c0b732fdcac5821', operation='DELETE', pgid='pgtrigger_delete_delete_6440b', table='provenance_mention', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='mentionevent',
            index=models.Index(fields=['comment', 'pgh_created_at'], name='provenance__comment_d21066_idx'),
        ),
        migrations.AddIndex(
            model_name='mentionevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_e95cd9_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mentionevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='465fc42dd2901e7e394d73e9c9b09edd7715330e', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_105bb', table='provenance_mentionevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mentionevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_mentionevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'4075b09c01205933\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'comment_id\', NEW."comment_id", \'id\', NEW."id", \'person_id\', NEW."person_id", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'4075b09c01205933\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'4075b09c01205933\', \'provenance_mentionevent\', \'{comment_id,id,person_id,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id}\', \'{pgh_created_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='20c790587642af91f420f65e07e2505a021be80a', operation='INSERT', pgid='pgtrigger_sealed_7b1a2', table='provenance_mentionevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mentionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='075d7161714edbcfde0aade506fc9f7a2438c8d4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_387aa', table='provenance_mentionevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='proposalevent',
            index=models.Index(fields=['claim', 'pgh_created_at'], name='provenance__claim_i_4d8bf3_idx'),
        ),
        migrations.AddIndex(
            model_name='proposalevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_d12d3f_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposalevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='4fcf7ca62f78eefe83dc41b4db45643669086e5b', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_075d6', table='provenance_proposalevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposalevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_proposalevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'4b4948fa4428e98d\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'answer\', NEW."answer", \'answered_at\', NEW."answered_at" AT TIME ZONE \'UTC\', \'answered_by_id\', NEW."answered_by_id", \'claim_id\', NEW."claim_id", \'claim_version\', NEW."claim_version", \'credibility\', NEW."credibility", \'id\', NEW."id", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'proposed_at\', NEW."proposed_at" AT TIME ZONE \'UTC\', \'proposed_by_id\', NEW."proposed_by_id", \'reason\', NEW."reason", \'state\', NEW."state", \'status\', NEW."status", \'verdict_id\', NEW."verdict_id", \'version\', NEW."version", \'wording\', NEW."wording")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'4b4948fa4428e98d\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'4b4948fa4428e98d\', \'provenance_proposalevent\', \'{answer,answered_at,answered_by_id,claim_id,claim_version,credibility,id,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,proposed_at,proposed_by_id,reason,state,status,verdict_id,version,wording}\', \'{answered_at,pgh_created_at,proposed_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='32f475ddf2d49792cb546f33c2e2e4872a251cde', operation='INSERT', pgid='pgtrigger_sealed_05101', table='provenance_proposalevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposalevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='117e6014f76fb2f79c40546559eae380a8d4648d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_afd83', table='provenance_proposalevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='secondreading',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['unverified', 'corroborated', 'disputed', 'refuted', 'withdrawn', ''])), name='secondreading_status_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='secondreading',
            constraint=models.CheckConstraint(condition=models.Q(('credibility__in', ['1', '2', '3', '4', '5', '6', ''])), name='secondreading_credibility_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='secondreading',
            constraint=models.UniqueConstraint(fields=('proposal', 'read_by'), name='secondreading_once'),
        ),
        migrations.AddConstraint(
            model_name='secondreading',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', ''), _negated=True), models.Q(('credibility', ''), ('note', '')), _connector='OR'), name='secondreading_grades_or_not'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='secondreading',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_secondreadingevent" ("credibility", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "read_at", "read_by_id", "status") VALUES (NEW."credibility", NEW."id", NEW."note", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."proposal_id", NEW."read_at", NEW."read_by_id", NEW."status"); RETURN NULL;', hash='15b7a07c0f24d831b50315ce39353eb5d8649b3f', operation='INSERT', pgid='pgtrigger_insert_insert_05a5c', table='provenance_secondreading', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='secondreading',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_secondreadingevent" ("credibility", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "read_at", "read_by_id", "status") VALUES (NEW."credibility", NEW."id", NEW."note", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."proposal_id", NEW."read_at", NEW."read_by_id", NEW."status"); RETURN NULL;', hash='f8c5034049651f677d63c1135bbc9ece9ad9e7ef', operation='UPDATE', pgid='pgtrigger_update_update_fb6df', table='provenance_secondreading', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='secondreading',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_secondreadingevent" ("credibility", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "read_at", "read_by_id", "status") VALUES (OLD."credibility", OLD."id", OLD."note", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."proposal_id", OLD."read_at", OLD."read_by_id", OLD."status"); RETURN NULL;', hash='0e6d7f76ddffa726e7e50f8c72e6a0bde4bb7341', operation='DELETE', pgid='pgtrigger_delete_delete_d7a88', table='provenance_secondreading', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='secondreadingevent',
            index=models.Index(fields=['proposal', 'pgh_created_at'], name='provenance__proposa_753e4e_idx'),
        ),
        migrations.AddIndex(
            model_name='secondreadingevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_d602df_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='secondreadingevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='e0309c509b287e0651b8a06f686398e1d3ecbff6', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_12443', table='provenance_secondreadingevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='secondreadingevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_secondreadingevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'b7873a3a46c189b3\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'credibility\', NEW."credibility", \'id\', NEW."id", \'note\', NEW."note", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'proposal_id\', NEW."proposal_id", \'read_at\', NEW."read_at" AT TIME ZONE \'UTC\', \'read_by_id\', NEW."read_by_id", \'status\', NEW."status")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'b7873a3a46c189b3\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'b7873a3a46c189b3\', \'provenance_secondreadingevent\', \'{credibility,id,note,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,proposal_id,read_at,read_by_id,status}\', \'{pgh_created_at,read_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='76d1582b1076b94518cb8c15dbf0dc939477182e', operation='INSERT', pgid='pgtrigger_sealed_1b257', table='provenance_secondreadingevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='secondreadingevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ea7b27f51500f749f705db5d42e345f4443f0779', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_df72f', table='provenance_secondreadingevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='settling',
            constraint=models.UniqueConstraint(fields=('proposal', 'review'), name='settling_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='settling',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_settlingevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "review_id") VALUES (NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."proposal_id", NEW."review_id"); RETURN NULL;', hash='954ae6c28133448e9cba5d70602b559891f6d8fe', operation='INSERT', pgid='pgtrigger_insert_insert_f0856', table='provenance_settling', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='settling',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_settlingevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "review_id") VALUES (NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."proposal_id", NEW."review_id"); RETURN NULL;', hash='401e6b619fecc817ce403e3efaebba33412cdfd8', operation='UPDATE', pgid='pgtrigger_update_update_fb916', table='provenance_settling', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='settling',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_settlingevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "review_id") VALUES (OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."proposal_id", OLD."review_id"); RETURN NULL;', hash='172e9d81ca5337abec4bd95ccba4207f8f2e050b', operation='DELETE', pgid='pgtrigger_delete_delete_bf849', table='provenance_settling', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='proposal',
            index=models.Index(condition=models.Q(('state', 'proposed')), fields=['-id'], name='proposal_waiting'),
        ),
        migrations.AddIndex(
            model_name='proposal',
            index=models.Index(condition=models.Q(('state', 'sent-back')), fields=['proposed_by', '-id'], name='proposal_sent_back'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['unverified', 'corroborated', 'disputed', 'refuted', 'withdrawn'])), name='proposal_status_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('credibility__in', ['1', '2', '3', '4', '5', '6', ''])), name='proposal_credibility_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['proposed', 'sent-back', 'approved', 'withdrawn', 'overtaken'])), name='proposal_state_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('answered_at__gte', models.F('proposed_at')), ('proposed_at__isnull', True), ('answered_at__isnull', True), _connector='OR'), name='proposal_proposed_at_before_answered_at'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'proposed')), fields=('claim',), name='proposal_one_open'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='proposal_has_reason'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answered_at', None), ('answered_by', None), ('state', 'proposed')), models.Q(('answered_at__isnull', False), ('answered_by__isnull', False), models.Q(('state', 'proposed'), _negated=True)), _connector='OR'), name='proposal_answered_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['approved', 'sent-back']), _negated=True), models.Q(('answered_by', models.F('proposed_by')), _negated=True), _connector='OR'), name='proposal_second_person'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'approved'), ('verdict__isnull', False)), models.Q(models.Q(('state', 'approved'), _negated=True), ('verdict', None)), _connector='OR'), name='proposal_verdict_if_approved'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposal',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_proposalevent" ("answer", "answered_at", "answered_by_id", "claim_id", "claim_version", "credibility", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "state", "status", "verdict_id", "version", "wording") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."claim_id", NEW."claim_version", NEW."credibility", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."reason", NEW."state", NEW."status", NEW."verdict_id", NEW."version", NEW."wording"); RETURN NULL;', hash='64509bd0881f9ab61da007b7631cd163ad8bac1b', operation='INSERT', pgid='pgtrigger_insert_insert_46bc9', table='provenance_proposal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_proposalevent" ("answer", "answered_at", "answered_by_id", "claim_id", "claim_version", "credibility", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "state", "status", "verdict_id", "version", "wording") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."claim_id", NEW."claim_version", NEW."credibility", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."reason", NEW."state", NEW."status", NEW."verdict_id", NEW."version", NEW."wording"); RETURN NULL;', hash='03ca0ca1db9c9f67338dd5b7077d13914e851013', operation='UPDATE', pgid='pgtrigger_update_update_87737', table='provenance_proposal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_proposalevent" ("answer", "answered_at", "answered_by_id", "claim_id", "claim_version", "credibility", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "state", "status", "verdict_id", "version", "wording") VALUES (OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."claim_id", OLD."claim_version", OLD."credibility", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."proposed_at", OLD."proposed_by_id", OLD."reason", OLD."state", OLD."status", OLD."verdict_id", OLD."version", OLD."wording"); RETURN NULL;', hash='5de03dadc30f5bd70f03d0a689d77e3306dd2405', operation='DELETE', pgid='pgtrigger_delete_delete_9f1e3', table='provenance_proposal', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='settlingevent',
            index=models.Index(fields=['proposal', 'pgh_created_at'], name='provenance__proposa_6af427_idx'),
        ),
        migrations.AddIndex(
            model_name='settlingevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_6e9fb3_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='settlingevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='a9998af9de3fd38419ee8defae19ad2b82c8e2b5', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_ab50b', table='provenance_settlingevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='settlingevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_settlingevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'bb96384251566329\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'id\', NEW."id", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'proposal_id\', NEW."proposal_id", \'review_id\', NEW."review_id")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'bb96384251566329\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'bb96384251566329\', \'provenance_settlingevent\', \'{id,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,proposal_id,review_id}\', \'{pgh_created_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='bf9327913f2edbf3fc459bfdcd429c2e4da5922f', operation='INSERT', pgid='pgtrigger_sealed_09fee', table='provenance_settlingevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='settlingevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5cf627f2e5daf7d3183400b51b20059f1899c558', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a1ab9', table='provenance_settlingevent', when='BEFORE')),
        ),
        # What a comment is about lies on the comment's own claim or question.
        migrations.RunSQL(
            """
            ALTER TABLE provenance_comment
                ADD CONSTRAINT comment_assertion_on_same_claim
                FOREIGN KEY (assertion_id, claim_id) REFERENCES provenance_assertion (id, claim_id)
                DEFERRABLE INITIALLY DEFERRED,
                ADD CONSTRAINT comment_assessment_on_same_question
                FOREIGN KEY (assessment_id, question_id)
                REFERENCES provenance_assessment (id, question_id)
                DEFERRABLE INITIALLY DEFERRED;
            """,
            """
            ALTER TABLE provenance_comment
                DROP CONSTRAINT comment_assertion_on_same_claim,
                DROP CONSTRAINT comment_assessment_on_same_question;
            """,
        ),
        RebuildPast(),
    ]
