"""Tokens, webhooks, imports, reviews by others, public pages, pairs of claims."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import provenance.domain.imports
import provenance.domain.webhooks
import provenance.models.outsidereviews
import uuid_utils.compat
from django.conf import settings
from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations, models

from provenance.models.past import DropPast, RebuildPast


# Counts of a minute's requests: losing them in a crash harms nobody.
UNLOGGED = "ALTER TABLE provenance_spent SET UNLOGGED;"
LOGGED = "ALTER TABLE provenance_spent SET LOGGED;"


class Migration(migrations.Migration):

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('provenance', '0005_experts_and_desk'),
    ]

    operations = [
        TrigramExtension(),
        DropPast(),
        migrations.CreateModel(
            name='Answered',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('key', models.CharField(max_length=255)),
                ('fingerprint', models.CharField(max_length=64)),
                ('status', models.PositiveSmallIntegerField(null=True)),
                ('headers', models.JSONField(default=dict)),
                ('body', models.BinaryField(default=bytes)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'verbose_name_plural': 'answered',
            },
        ),
        migrations.CreateModel(
            name='ClaimPair',
            fields=[
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_reason', models.TextField(blank=True)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('decision', models.CharField(choices=[('same', 'The same'), ('contradicts', 'They contradict'), ('different', 'Not the same')], max_length=24)),
                ('note', models.TextField(blank=True)),
                ('decided_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
        ),
        migrations.CreateModel(
            name='ClaimPairEvent',
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
                ('decision', models.CharField(choices=[('same', 'The same'), ('contradicts', 'They contradict'), ('different', 'Not the same')], max_length=24)),
                ('note', models.TextField(blank=True)),
                ('decided_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ColumnMapping',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('columns', django.contrib.postgres.fields.ArrayField(base_field=models.TextField())),
                ('fingerprint', models.CharField(max_length=64)),
                ('chosen', models.JSONField(default=dict)),
                ('saved_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
        ),
        migrations.CreateModel(
            name='Import',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('ndjson', 'Records'), ('claim-reviews', 'ClaimReview'), ('review-table', 'Table of reviews')], max_length=24)),
                ('name', models.CharField(max_length=200)),
                ('choices', models.JSONField(blank=True, default=dict)),
                ('is_dry_run', models.BooleanField(default=False)),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('running', 'Running'), ('done', 'Done'), ('stopped', 'Stopped')], default=provenance.domain.imports.ImportState['WAITING'], max_length=24)),
                ('why', models.TextField(blank=True)),
                ('total', models.PositiveIntegerField(default=0)),
                ('applied', models.PositiveIntegerField(default=0)),
                ('unchanged', models.PositiveIntegerField(default=0)),
                ('refused', models.PositiveIntegerField(default=0)),
                ('asked_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('finished_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='ImportLine',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('number', models.PositiveIntegerField()),
                ('text', models.TextField()),
                ('outcome', models.CharField(blank=True, choices=[('applied', 'Applied'), ('unchanged', 'There already'), ('refused', 'Refused')], max_length=24)),
                ('why', models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name='IncomingFile',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=200)),
                ('kind', models.CharField(choices=[('ndjson', 'Records'), ('claim-reviews', 'ClaimReview'), ('review-table', 'Table of reviews')], max_length=24)),
                ('content', models.BinaryField()),
                ('loaded_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
        ),
        migrations.CreateModel(
            name='OutsideId',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('origin', models.CharField(blank=True, max_length=100)),
                ('outside', models.CharField(max_length=200)),
                ('seen', models.JSONField(default=dict)),
            ],
        ),
        migrations.CreateModel(
            name='OutsideReview',
            fields=[
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_reason', models.TextField(blank=True)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('wording', models.TextField(blank=True)),
                ('url', models.URLField(blank=True, max_length=2000)),
                ('title', models.TextField(blank=True)),
                ('language', models.CharField(blank=True, max_length=35)),
                ('reviewed_words', models.CharField(blank=True, max_length=100)),
                ('reviewed_earliest', models.DateTimeField(blank=True, null=True)),
                ('reviewed_latest', models.DateTimeField(blank=True, null=True)),
                ('said_words', models.CharField(blank=True, max_length=300)),
                ('said_earliest', models.DateTimeField(blank=True, null=True)),
                ('said_latest', models.DateTimeField(blank=True, null=True)),
                ('venue', models.CharField(blank=True, max_length=300)),
                ('rating_text', models.TextField(blank=True)),
                ('rating_value', models.CharField(blank=True, max_length=60)),
                ('rating_best', models.CharField(blank=True, max_length=60)),
                ('rating_worst', models.CharField(blank=True, max_length=60)),
                ('rating_explanation', models.TextField(blank=True)),
                ('recorded_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
        ),
        migrations.CreateModel(
            name='OutsideReviewEvent',
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
                ('wording', models.TextField(blank=True)),
                ('url', models.URLField(blank=True, max_length=2000)),
                ('title', models.TextField(blank=True)),
                ('language', models.CharField(blank=True, max_length=35)),
                ('reviewed_words', models.CharField(blank=True, max_length=100)),
                ('reviewed_earliest', models.DateTimeField(blank=True, null=True)),
                ('reviewed_latest', models.DateTimeField(blank=True, null=True)),
                ('said_words', models.CharField(blank=True, max_length=300)),
                ('said_earliest', models.DateTimeField(blank=True, null=True)),
                ('said_latest', models.DateTimeField(blank=True, null=True)),
                ('venue', models.CharField(blank=True, max_length=300)),
                ('rating_text', models.TextField(blank=True)),
                ('rating_value', models.CharField(blank=True, max_length=60)),
                ('rating_best', models.CharField(blank=True, max_length=60)),
                ('rating_worst', models.CharField(blank=True, max_length=60)),
                ('rating_explanation', models.TextField(blank=True)),
                ('recorded_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RatingMeaning',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('rating', models.CharField(max_length=500)),
                ('meaning', models.CharField(blank=True, choices=[('supported', 'supported'), ('mixed', 'mixed'), ('not-supported', 'not supported'), ('undecided', 'undecided'), ('no-truth-value', 'no truth value')], max_length=24)),
                ('mapped_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
        ),
        migrations.CreateModel(
            name='RatingMeaningEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('pgh_before', models.BigIntegerField(null=True)),
                ('pgh_layout', models.CharField(max_length=16, null=True)),
                ('pgh_seal', models.BinaryField(null=True)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, serialize=False)),
                ('rating', models.CharField(max_length=500)),
                ('meaning', models.CharField(blank=True, choices=[('supported', 'supported'), ('mixed', 'mixed'), ('not-supported', 'not supported'), ('undecided', 'undecided'), ('no-truth-value', 'no truth value')], max_length=24)),
                ('mapped_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Release',
            fields=[
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_reason', models.TextField(blank=True)),
                ('version', models.PositiveIntegerField(default=1)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('headline', models.CharField(blank=True, max_length=200)),
                ('summary', models.TextField(blank=True)),
                ('shows_chain', models.BooleanField(default=True)),
                ('shows_experts', models.BooleanField(default=False)),
                ('released_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='ReleaseEvent',
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
                ('headline', models.CharField(blank=True, max_length=200)),
                ('summary', models.TextField(blank=True)),
                ('shows_chain', models.BooleanField(default=True)),
                ('shows_experts', models.BooleanField(default=False)),
                ('released_at', models.DateTimeField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Spent',
            fields=[
                ('who', models.CharField(max_length=40, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('count', models.PositiveIntegerField(default=0)),
            ],
            options={
                'verbose_name_plural': 'spent',
            },
        ),
        migrations.CreateModel(
            name='Token',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=100)),
                ('start', models.CharField(editable=False, max_length=12)),
                ('digest', models.CharField(editable=False, max_length=64, unique=True)),
                ('scopes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('read', 'Read'), ('write', 'Write'), ('review', 'Review'), ('admin', 'Administer')], max_length=24))),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('expires_at', models.DateTimeField(blank=True, null=True)),
                ('last_used_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('revoked_at', models.DateTimeField(blank=True, editable=False, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Webhook',
            fields=[
                ('version', models.PositiveIntegerField(default=1)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=100)),
                ('url', models.CharField(max_length=2000)),
                ('events', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('claim.recorded', 'Claim recorded'), ('claim.changed', 'Claim changed'), ('verdict.proposed', 'Verdict proposed'), ('verdict.given', 'Verdict given'), ('verdict.changed', 'Verdict changed'), ('support.changed', 'Support changed'), ('publication.corrected', 'Publication corrected'), ('publication.retracted', 'Publication retracted'), ('publication.restored', 'Publication restored'), ('review.opened', 'Review opened'), ('review.settled', 'Review settled'), ('assessment.recorded', 'Assessment recorded'), ('ping', 'Test')], max_length=24))),
                ('secret', models.TextField(editable=False)),
                ('former_secret', models.TextField(blank=True, editable=False)),
                ('rotated_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('failing_since', models.DateTimeField(blank=True, editable=False, null=True)),
                ('disabled_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('disabled_because', models.CharField(blank=True, choices=[('by-hand', 'Switched off'), ('failing', 'Failing for days'), ('gone', 'Gone')], editable=False, max_length=24)),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='WebhookAttempt',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('status', models.PositiveSmallIntegerField(null=True)),
                ('milliseconds', models.PositiveIntegerField(default=0)),
                ('answer', models.TextField(blank=True)),
                ('error', models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name='WebhookDelivery',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('delivered', 'Delivered'), ('failed', 'Failed'), ('dropped', 'Not sent')], default=provenance.domain.webhooks.DeliveryState['WAITING'], max_length=24)),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('next_at', models.DateTimeField(default=django.utils.timezone.now, null=True)),
            ],
            options={
                'verbose_name_plural': 'webhook deliveries',
            },
        ),
        migrations.CreateModel(
            name='WebhookMessage',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('claim.recorded', 'Claim recorded'), ('claim.changed', 'Claim changed'), ('verdict.proposed', 'Verdict proposed'), ('verdict.given', 'Verdict given'), ('verdict.changed', 'Verdict changed'), ('support.changed', 'Support changed'), ('publication.corrected', 'Publication corrected'), ('publication.retracted', 'Publication retracted'), ('publication.restored', 'Publication restored'), ('review.opened', 'Review opened'), ('review.settled', 'Review settled'), ('assessment.recorded', 'Assessment recorded'), ('ping', 'Test')], max_length=24)),
                ('at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
        ),
        migrations.CreateModel(
            name='WordCount',
            fields=[
                ('word', models.TextField(primary_key=True, serialize=False)),
                ('claims', models.PositiveIntegerField()),
            ],
        ),
        migrations.RemoveConstraint(
            model_name='notice',
            name='notice_about_one_thing',
        ),
        migrations.RemoveConstraint(
            model_name='notice',
            name='notice_kind_in_vocabulary',
        ),
        migrations.RemoveConstraint(
            model_name='notice',
            name='notice_of_others',
        ),
        migrations.AddField(
            model_name='claimsupport',
            name='changed_at',
            field=models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False),
        ),
        migrations.AlterField(
            model_name='notice',
            name='kind',
            field=models.CharField(choices=[('retraction', 'Retracted'), ('correction', 'Corrected'), ('restored', 'Mark taken back'), ('verdict', 'Verdict'), ('sent-back', 'Sent back'), ('mention', 'Mentioned'), ('rating', 'Rating'), ('tie', 'Tie'), ('untied', 'Tie withdrawn'), ('hand-over', 'Handed over'), ('webhook-off', 'Webhook off')], max_length=24),
        ),
        migrations.AddIndex(
            model_name='alias',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(django.db.models.functions.text.Lower('name'), 'gin_trgm_ops'), name='alias_name_within'),
        ),
        migrations.AddIndex(
            model_name='assessmentevent',
            index=django.contrib.postgres.indexes.BrinIndex(autosummarize=True, fields=['pgh_created_at'], name='provenance__pgh_cre_a24524_brin', pages_per_range=16),
        ),
        migrations.AddIndex(
            model_name='caseevent',
            index=django.contrib.postgres.indexes.BrinIndex(autosummarize=True, fields=['pgh_created_at'], name='provenance__pgh_cre_239ea7_brin', pages_per_range=16),
        ),
        migrations.AddIndex(
            model_name='claim',
            index=django.contrib.postgres.indexes.HashIndex(fields=['text'], name='claim_text'),
        ),
        migrations.AddIndex(
            model_name='claimevent',
            index=django.contrib.postgres.indexes.BrinIndex(autosummarize=True, fields=['pgh_created_at'], name='provenance__pgh_cre_59437c_brin', pages_per_range=16),
        ),
        migrations.AddIndex(
            model_name='claimsupport',
            index=models.Index(fields=['changed_at'], name='support_by_change'),
        ),
        migrations.AddIndex(
            model_name='publicationevent',
            index=django.contrib.postgres.indexes.BrinIndex(autosummarize=True, fields=['pgh_created_at'], name='provenance__pgh_cre_a379f3_brin', pages_per_range=16),
        ),
        migrations.AddIndex(
            model_name='questionevent',
            index=django.contrib.postgres.indexes.BrinIndex(autosummarize=True, fields=['pgh_created_at'], name='provenance__pgh_cre_bbf000_brin', pages_per_range=16),
        ),
        migrations.AddIndex(
            model_name='source',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(django.db.models.functions.text.Lower('name'), 'gin_trgm_ops'), name='source_name_within'),
        ),
        migrations.AddIndex(
            model_name='source',
            index=models.Index(django.db.models.functions.text.Lower('name'), models.F('id'), condition=models.Q(('merged_into', None)), name='source_in_order'),
        ),
        migrations.AddIndex(
            model_name='source',
            index=django.contrib.postgres.indexes.GinIndex(fields=['domains'], name='source_domains'),
        ),
        migrations.AddIndex(
            model_name='sourceevent',
            index=django.contrib.postgres.indexes.BrinIndex(autosummarize=True, fields=['pgh_created_at'], name='provenance__pgh_cre_bcdd67_brin', pages_per_range=16),
        ),
        migrations.AddIndex(
            model_name='verdictevent',
            index=django.contrib.postgres.indexes.BrinIndex(autosummarize=True, fields=['pgh_created_at'], name='provenance__pgh_cre_f8d2cf_brin', pages_per_range=16),
        ),
        migrations.AddField(
            model_name='answered',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='claimpair',
            name='decided_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='claimpair',
            name='one',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pairs_after', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='claimpair',
            name='other',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pairs_before', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='claimpairevent',
            name='decided_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='claimpairevent',
            name='one',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='claimpairevent',
            name='other',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='claimpairevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='claimpairevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.claimpair'),
        ),
        migrations.AddField(
            model_name='columnmapping',
            name='saved_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='column_mappings', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='import',
            name='asked_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='imports', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='import',
            name='case',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='imports', to='provenance.case'),
        ),
        migrations.AddField(
            model_name='importline',
            name='whole',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='provenance.import'),
        ),
        migrations.AddField(
            model_name='incomingfile',
            name='loaded_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='outsideid',
            name='affiliation',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='outside_ids', to='provenance.affiliation'),
        ),
        migrations.AddField(
            model_name='outsideid',
            name='assertion',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='outside_ids', to='provenance.assertion'),
        ),
        migrations.AddField(
            model_name='outsideid',
            name='assessment',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='outside_ids', to='provenance.assessment'),
        ),
        migrations.AddField(
            model_name='outsideid',
            name='case',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='outside_ids', to='provenance.case'),
        ),
        migrations.AddField(
            model_name='outsideid',
            name='claim',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='outside_ids', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='outsideid',
            name='hypothesis',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='outside_ids', to='provenance.hypothesis'),
        ),
        migrations.AddField(
            model_name='outsideid',
            name='publication',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='outside_ids', to='provenance.publication'),
        ),
        migrations.AddField(
            model_name='outsideid',
            name='question',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='outside_ids', to='provenance.question'),
        ),
        migrations.AddField(
            model_name='outsideid',
            name='rating',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='outside_ids', to='provenance.rating'),
        ),
        migrations.AddField(
            model_name='outsideid',
            name='source',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='outside_ids', to='provenance.source'),
        ),
        migrations.AddField(
            model_name='outsideid',
            name='tie',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='outside_ids', to='provenance.tie'),
        ),
        migrations.AddField(
            model_name='outsidereview',
            name='claim',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='outside_reviews', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='outsidereview',
            name='publication',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='outside_reviews', to='provenance.publication'),
        ),
        migrations.AddField(
            model_name='outsidereview',
            name='publisher',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='outside_reviews', to='provenance.source'),
        ),
        migrations.AddField(
            model_name='outsidereview',
            name='said',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='outside_reviews', to='provenance.assertion'),
        ),
        migrations.AddField(
            model_name='outsidereviewevent',
            name='claim',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='outsidereviewevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='outsidereviewevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.outsidereview'),
        ),
        migrations.AddField(
            model_name='outsidereviewevent',
            name='publication',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.publication'),
        ),
        migrations.AddField(
            model_name='outsidereviewevent',
            name='publisher',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.source'),
        ),
        migrations.AddField(
            model_name='outsidereviewevent',
            name='said',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.assertion'),
        ),
        migrations.AddField(
            model_name='ratingmeaning',
            name='mapped_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='ratingmeaning',
            name='publisher',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rating_meanings', to='provenance.source'),
        ),
        migrations.AddField(
            model_name='ratingmeaningevent',
            name='mapped_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='ratingmeaningevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='ratingmeaningevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.ratingmeaning'),
        ),
        migrations.AddField(
            model_name='ratingmeaningevent',
            name='publisher',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.source'),
        ),
        migrations.AddField(
            model_name='release',
            name='claim',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='release', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='release',
            name='released_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='releaseevent',
            name='claim',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='releaseevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='releaseevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.release'),
        ),
        migrations.AddField(
            model_name='releaseevent',
            name='released_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='token',
            name='made_by',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='token',
            name='owner',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='tokens', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='webhook',
            name='case',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.case'),
        ),
        migrations.AddField(
            model_name='webhook',
            name='owner',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='webhooks', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='webhook',
            name='source',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.source'),
        ),
        migrations.AddField(
            model_name='notice',
            name='webhook',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.webhook'),
        ),
        migrations.AddConstraint(
            model_name='notice',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('comment__isnull', True), ('proposal__isnull', True), ('publication__isnull', False), ('rating__isnull', True), ('review__isnull', True), ('tie__isnull', True), ('verdict__isnull', True), ('webhook__isnull', True)), models.Q(('comment__isnull', True), ('proposal__isnull', True), ('publication__isnull', True), ('rating__isnull', True), ('review__isnull', True), ('tie__isnull', True), ('verdict__isnull', False), ('webhook__isnull', True)), models.Q(('comment__isnull', True), ('proposal__isnull', False), ('publication__isnull', True), ('rating__isnull', True), ('review__isnull', True), ('tie__isnull', True), ('verdict__isnull', True), ('webhook__isnull', True)), models.Q(('comment__isnull', False), ('proposal__isnull', True), ('publication__isnull', True), ('rating__isnull', True), ('review__isnull', True), ('tie__isnull', True), ('verdict__isnull', True), ('webhook__isnull', True)), models.Q(('comment__isnull', True), ('proposal__isnull', True), ('publication__isnull', True), ('rating__isnull', False), ('review__isnull', True), ('tie__isnull', True), ('verdict__isnull', True), ('webhook__isnull', True)), models.Q(('comment__isnull', True), ('proposal__isnull', True), ('publication__isnull', True), ('rating__isnull', True), ('review__isnull', True), ('tie__isnull', False), ('verdict__isnull', True), ('webhook__isnull', True)), models.Q(('comment__isnull', True), ('proposal__isnull', True), ('publication__isnull', True), ('rating__isnull', True), ('review__isnull', False), ('tie__isnull', True), ('verdict__isnull', True), ('webhook__isnull', True)), models.Q(('comment__isnull', True), ('proposal__isnull', True), ('publication__isnull', True), ('rating__isnull', True), ('review__isnull', True), ('tie__isnull', True), ('verdict__isnull', True), ('webhook__isnull', False)), _connector='OR'), name='notice_about_one_thing'),
        ),
        migrations.AddConstraint(
            model_name='notice',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['retraction', 'correction', 'restored', 'verdict', 'sent-back', 'mention', 'rating', 'tie', 'untied', 'hand-over', 'webhook-off'])), name='notice_kind_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='notice',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('person', models.F('by')), _negated=True), ('webhook__isnull', False), _connector='OR'), name='notice_of_others'),
        ),
        migrations.AddField(
            model_name='webhookdelivery',
            name='webhook',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='deliveries', to='provenance.webhook'),
        ),
        migrations.AddField(
            model_name='webhookattempt',
            name='delivery',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attempts', to='provenance.webhookdelivery'),
        ),
        migrations.AddField(
            model_name='webhookmessage',
            name='assessment',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.assessment'),
        ),
        migrations.AddField(
            model_name='webhookmessage',
            name='claim',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='webhookmessage',
            name='proposal',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.proposal'),
        ),
        migrations.AddField(
            model_name='webhookmessage',
            name='publication',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.publication'),
        ),
        migrations.AddField(
            model_name='webhookmessage',
            name='review',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='provenance.review'),
        ),
        migrations.AddField(
            model_name='webhookmessage',
            name='verdict',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.verdict'),
        ),
        migrations.AddField(
            model_name='webhookdelivery',
            name='message',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='deliveries', to='provenance.webhookmessage'),
        ),
        migrations.AddIndex(
            model_name='wordcount',
            index=django.contrib.postgres.indexes.GinIndex(fields=['word'], name='wordcount_alike', opclasses=['gin_trgm_ops']),
        ),
        migrations.AddIndex(
            model_name='answered',
            index=models.Index(fields=['at'], name='answered_at'),
        ),
        migrations.AddConstraint(
            model_name='answered',
            constraint=models.UniqueConstraint(fields=('person', 'key'), name='answered_once_per_key'),
        ),
        migrations.AddConstraint(
            model_name='claimpair',
            constraint=models.CheckConstraint(condition=models.Q(('decision__in', ['same', 'contradicts', 'different'])), name='claimpair_decision_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='claimpair',
            constraint=models.CheckConstraint(condition=models.Q(('one__lt', models.F('other'))), name='claimpair_in_order'),
        ),
        migrations.AddConstraint(
            model_name='claimpair',
            constraint=models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('one', 'other'), name='claimpair_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claimpair',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_claimpairevent" ("decided_at", "decided_by_id", "decision", "id", "note", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "withdrawn_at", "withdrawn_reason") VALUES (NEW."decided_at", NEW."decided_by_id", NEW."decision", NEW."id", NEW."note", NEW."one_id", NEW."other_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."withdrawn_at", NEW."withdrawn_reason"); RETURN NULL;', hash='58df57ea99d46f853b2c55e04d79b5fe2a8d42af', operation='INSERT', pgid='pgtrigger_insert_insert_bf262', table='provenance_claimpair', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claimpair',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_claimpairevent" ("decided_at", "decided_by_id", "decision", "id", "note", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "withdrawn_at", "withdrawn_reason") VALUES (NEW."decided_at", NEW."decided_by_id", NEW."decision", NEW."id", NEW."note", NEW."one_id", NEW."other_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."withdrawn_at", NEW."withdrawn_reason"); RETURN NULL;', hash='cbbdaa9671b8db3b6448af28a6ba16fbebe57b7a', operation='UPDATE', pgid='pgtrigger_update_update_1a241', table='provenance_claimpair', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claimpair',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_claimpairevent" ("decided_at", "decided_by_id", "decision", "id", "note", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "withdrawn_at", "withdrawn_reason") VALUES (OLD."decided_at", OLD."decided_by_id", OLD."decision", OLD."id", OLD."note", OLD."one_id", OLD."other_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."withdrawn_at", OLD."withdrawn_reason"); RETURN NULL;', hash='5d5906e6f415b599c00923fa1ae4d710a9e8759d', operation='DELETE', pgid='pgtrigger_delete_delete_3fb6a', table='provenance_claimpair', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='claimpairevent',
            index=models.Index(fields=['one', 'pgh_created_at'], name='provenance__one_id_93f998_idx'),
        ),
        migrations.AddIndex(
            model_name='claimpairevent',
            index=models.Index(fields=['other', 'pgh_created_at'], name='provenance__other_i_15913e_idx'),
        ),
        migrations.AddIndex(
            model_name='claimpairevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_5f37a6_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claimpairevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='cbdc059359815e457d6fc38776a3c19da4f2a1ba', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_15cd5', table='provenance_claimpairevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claimpairevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_claimpairevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'c013fb43ed6f8d2c\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'decided_at\', NEW."decided_at" AT TIME ZONE \'UTC\', \'decided_by_id\', NEW."decided_by_id", \'decision\', NEW."decision", \'id\', NEW."id", \'note\', NEW."note", \'one_id\', NEW."one_id", \'other_id\', NEW."other_id", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'withdrawn_at\', NEW."withdrawn_at" AT TIME ZONE \'UTC\', \'withdrawn_reason\', NEW."withdrawn_reason")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'c013fb43ed6f8d2c\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'c013fb43ed6f8d2c\', \'provenance_claimpairevent\', \'{decided_at,decided_by_id,decision,id,note,one_id,other_id,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,withdrawn_at,withdrawn_reason}\', \'{decided_at,pgh_created_at,withdrawn_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='88f7f4a7f304a7d0a682f129f255c421f04c609b', operation='INSERT', pgid='pgtrigger_sealed_d4a98', table='provenance_claimpairevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claimpairevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='282df84bb6af6658a965051a6f11162de3a40066', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6a49c', table='provenance_claimpairevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='columnmapping',
            index=models.Index(fields=['fingerprint', '-saved_at'], name='columnmapping_newest'),
        ),
        migrations.AddConstraint(
            model_name='columnmapping',
            constraint=models.UniqueConstraint(fields=('saved_by', 'fingerprint'), name='columnmapping_once_per_person'),
        ),
        migrations.AddIndex(
            model_name='import',
            index=models.Index(fields=['asked_by', '-id'], name='import_by_person'),
        ),
        migrations.AddConstraint(
            model_name='import',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['ndjson', 'claim-reviews', 'review-table'])), name='import_kind_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='import',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['waiting', 'running', 'done', 'stopped'])), name='import_state_in_vocabulary'),
        ),
        migrations.AddIndex(
            model_name='importline',
            index=models.Index(condition=models.Q(('outcome', '')), fields=['whole', 'number'], name='importline_waiting'),
        ),
        migrations.AddIndex(
            model_name='importline',
            index=models.Index(fields=['whole', 'outcome', 'number'], name='importline_by_outcome'),
        ),
        migrations.AddConstraint(
            model_name='importline',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ['applied', 'unchanged', 'refused', ''])), name='importline_outcome_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='importline',
            constraint=models.UniqueConstraint(fields=('whole', 'number'), name='importline_once'),
        ),
        migrations.AddIndex(
            model_name='incomingfile',
            index=models.Index(fields=['loaded_by', '-id'], name='incomingfile_by_person'),
        ),
        migrations.AddConstraint(
            model_name='incomingfile',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['ndjson', 'claim-reviews', 'review-table'])), name='incomingfile_kind_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='outsideid',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('affiliation__isnull', True), ('assertion__isnull', True), ('assessment__isnull', True), ('case__isnull', False), ('claim__isnull', True), ('hypothesis__isnull', True), ('publication__isnull', True), ('question__isnull', True), ('rating__isnull', True), ('source__isnull', True), ('tie__isnull', True)), models.Q(('affiliation__isnull', True), ('assertion__isnull', True), ('assessment__isnull', True), ('case__isnull', True), ('claim__isnull', True), ('hypothesis__isnull', True), ('publication__isnull', True), ('question__isnull', True), ('rating__isnull', True), ('source__isnull', False), ('tie__isnull', True)), models.Q(('affiliation__isnull', True), ('assertion__isnull', True), ('assessment__isnull', True), ('case__isnull', True), ('claim__isnull', True), ('hypothesis__isnull', True), ('publication__isnull', True), ('question__isnull', True), ('rating__isnull', True), ('source__isnull', True), ('tie__isnull', False)), models.Q(('affiliation__isnull', False), ('assertion__isnull', True), ('assessment__isnull', True), ('case__isnull', True), ('claim__isnull', True), ('hypothesis__isnull', True), ('publication__isnull', True), ('question__isnull', True), ('rating__isnull', True), ('source__isnull', True), ('tie__isnull', True)), models.Q(('affiliation__isnull', True), ('assertion__isnull', True), ('assessment__isnull', True), ('case__isnull', True), ('claim__isnull', True), ('hypothesis__isnull', True), ('publication__isnull', True), ('question__isnull', True), ('rating__isnull', False), ('source__isnull', True), ('tie__isnull', True)), models.Q(('affiliation__isnull', True), ('assertion__isnull', True), ('assessment__isnull', True), ('case__isnull', True), ('claim__isnull', True), ('hypothesis__isnull', True), ('publication__isnull', False), ('question__isnull', True), ('rating__isnull', True), ('source__isnull', True), ('tie__isnull', True)), models.Q(('affiliation__isnull', True), ('assertion__isnull', True), ('assessment__isnull', True), ('case__isnull', True), ('claim__isnull', False), ('hypothesis__isnull', True), ('publication__isnull', True), ('question__isnull', True), ('rating__isnull', True), ('source__isnull', True), ('tie__isnull', True)), models.Q(('affiliation__isnull', True), ('assertion__isnull', False), ('assessment__isnull', True), ('case__isnull', True), ('claim__isnull', True), ('hypothesis__isnull', True), ('publication__isnull', True), ('question__isnull', True), ('rating__isnull', True), ('source__isnull', True), ('tie__isnull', True)), models.Q(('affiliation__isnull', True), ('assertion__isnull', True), ('assessment__isnull', True), ('case__isnull', True), ('claim__isnull', True), ('hypothesis__isnull', True), ('publication__isnull', True), ('question__isnull', False), ('rating__isnull', True), ('source__isnull', True), ('tie__isnull', True)), models.Q(('affiliation__isnull', True), ('assertion__isnull', True), ('assessment__isnull', True), ('case__isnull', True), ('claim__isnull', True), ('hypothesis__isnull', False), ('publication__isnull', True), ('question__isnull', True), ('rating__isnull', True), ('source__isnull', True), ('tie__isnull', True)), models.Q(('affiliation__isnull', True), ('assertion__isnull', True), ('assessment__isnull', False), ('case__isnull', True), ('claim__isnull', True), ('hypothesis__isnull', True), ('publication__isnull', True), ('question__isnull', True), ('rating__isnull', True), ('source__isnull', True), ('tie__isnull', True)), _connector='OR'), name='outsideid_of_one_thing'),
        ),
        migrations.AddConstraint(
            model_name='outsideid',
            constraint=models.UniqueConstraint(condition=models.Q(('case__isnull', False)), fields=('origin', 'outside'), name='outsideid_case_once'),
        ),
        migrations.AddConstraint(
            model_name='outsideid',
            constraint=models.UniqueConstraint(condition=models.Q(('source__isnull', False)), fields=('origin', 'outside'), name='outsideid_source_once'),
        ),
        migrations.AddConstraint(
            model_name='outsideid',
            constraint=models.UniqueConstraint(condition=models.Q(('tie__isnull', False)), fields=('origin', 'outside'), name='outsideid_tie_once'),
        ),
        migrations.AddConstraint(
            model_name='outsideid',
            constraint=models.UniqueConstraint(condition=models.Q(('affiliation__isnull', False)), fields=('origin', 'outside'), name='outsideid_affiliation_once'),
        ),
        migrations.AddConstraint(
            model_name='outsideid',
            constraint=models.UniqueConstraint(condition=models.Q(('rating__isnull', False)), fields=('origin', 'outside'), name='outsideid_rating_once'),
        ),
        migrations.AddConstraint(
            model_name='outsideid',
            constraint=models.UniqueConstraint(condition=models.Q(('publication__isnull', False)), fields=('origin', 'outside'), name='outsideid_publication_once'),
        ),
        migrations.AddConstraint(
            model_name='outsideid',
            constraint=models.UniqueConstraint(condition=models.Q(('claim__isnull', False)), fields=('origin', 'outside'), name='outsideid_claim_once'),
        ),
        migrations.AddConstraint(
            model_name='outsideid',
            constraint=models.UniqueConstraint(condition=models.Q(('assertion__isnull', False)), fields=('origin', 'outside'), name='outsideid_assertion_once'),
        ),
        migrations.AddConstraint(
            model_name='outsideid',
            constraint=models.UniqueConstraint(condition=models.Q(('question__isnull', False)), fields=('origin', 'outside'), name='outsideid_question_once'),
        ),
        migrations.AddConstraint(
            model_name='outsideid',
            constraint=models.UniqueConstraint(condition=models.Q(('hypothesis__isnull', False)), fields=('origin', 'outside'), name='outsideid_hypothesis_once'),
        ),
        migrations.AddConstraint(
            model_name='outsideid',
            constraint=models.UniqueConstraint(condition=models.Q(('assessment__isnull', False)), fields=('origin', 'outside'), name='outsideid_assessment_once'),
        ),
        migrations.AddIndex(
            model_name='outsidereview',
            index=models.Index(condition=models.Q(('withdrawn_at', None)), fields=['publisher', '-id'], name='outsidereview_by_publisher'),
        ),
        migrations.AddIndex(
            model_name='outsidereview',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('wording', 'title', config='english'), name='outsidereview_words'),
        ),
        migrations.AddIndex(
            model_name='outsidereview',
            index=models.Index(provenance.models.outsidereviews.Site('url'), models.F('claim'), condition=models.Q(('withdrawn_at', None)), name='outsidereview_by_site'),
        ),
        migrations.AddIndex(
            model_name='outsidereview',
            index=django.contrib.postgres.indexes.HashIndex(fields=['wording'], name='outsidereview_wording'),
        ),
        migrations.AddConstraint(
            model_name='outsidereview',
            constraint=models.CheckConstraint(condition=models.Q(('reviewed_latest__gte', models.F('reviewed_earliest')), ('reviewed_earliest__isnull', True), ('reviewed_latest__isnull', True), _connector='OR'), name='outsidereview_reviewed_earliest_before_reviewed_latest'),
        ),
        migrations.AddConstraint(
            model_name='outsidereview',
            constraint=models.CheckConstraint(condition=models.Q(('said_latest__gte', models.F('said_earliest')), ('said_earliest__isnull', True), ('said_latest__isnull', True), _connector='OR'), name='outsidereview_said_earliest_before_said_latest'),
        ),
        migrations.AddConstraint(
            model_name='outsidereview',
            constraint=models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('claim', 'publisher', 'url'), name='outsidereview_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsidereview',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_outsidereviewevent" ("claim_id", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "publisher_id", "rating_best", "rating_explanation", "rating_text", "rating_value", "rating_worst", "recorded_at", "reviewed_earliest", "reviewed_latest", "reviewed_words", "said_earliest", "said_id", "said_latest", "said_words", "title", "url", "venue", "withdrawn_at", "withdrawn_reason", "wording") VALUES (NEW."claim_id", NEW."id", NEW."language", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."publication_id", NEW."publisher_id", NEW."rating_best", NEW."rating_explanation", NEW."rating_text", NEW."rating_value", NEW."rating_worst", NEW."recorded_at", NEW."reviewed_earliest", NEW."reviewed_latest", NEW."reviewed_words", NEW."said_earliest", NEW."said_id", NEW."said_latest", NEW."said_words", NEW."title", NEW."url", NEW."venue", NEW."withdrawn_at", NEW."withdrawn_reason", NEW."wording"); RETURN NULL;', hash='fd1401194a8a9b4a817948467cea6f3fe3d56eae', operation='INSERT', pgid='pgtrigger_insert_insert_48e66', table='provenance_outsidereview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsidereview',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_outsidereviewevent" ("claim_id", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "publisher_id", "rating_best", "rating_explanation", "rating_text", "rating_value", "rating_worst", "recorded_at", "reviewed_earliest", "reviewed_latest", "reviewed_words", "said_earliest", "said_id", "said_latest", "said_words", "title", "url", "venue", "withdrawn_at", "withdrawn_reason", "wording") VALUES (NEW."claim_id", NEW."id", NEW."language", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."publication_id", NEW."publisher_id", NEW."rating_best", NEW."rating_explanation", NEW."rating_text", NEW."rating_value", NEW."rating_worst", NEW."recorded_at", NEW."reviewed_earliest", NEW."reviewed_latest", NEW."reviewed_words", NEW."said_earliest", NEW."said_id", NEW."said_latest", NEW."said_words", NEW."title", NEW."url", NEW."venue", NEW."withdrawn_at", NEW."withdrawn_reason", NEW."wording"); RETURN NULL;', hash='2146d0a970bfeac07e06bf904a3792f1502e9c30', operation='UPDATE', pgid='pgtrigger_update_update_f1daf', table='provenance_outsidereview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsidereview',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_outsidereviewevent" ("claim_id", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "publisher_id", "rating_best", "rating_explanation", "rating_text", "rating_value", "rating_worst", "recorded_at", "reviewed_earliest", "reviewed_latest", "reviewed_words", "said_earliest", "said_id", "said_latest", "said_words", "title", "url", "venue", "withdrawn_at", "withdrawn_reason", "wording") VALUES (OLD."claim_id", OLD."id", OLD."language", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."publication_id", OLD."publisher_id", OLD."rating_best", OLD."rating_explanation", OLD."rating_text", OLD."rating_value", OLD."rating_worst", OLD."recorded_at", OLD."reviewed_earliest", OLD."reviewed_latest", OLD."reviewed_words", OLD."said_earliest", OLD."said_id", OLD."said_latest", OLD."said_words", OLD."title", OLD."url", OLD."venue", OLD."withdrawn_at", OLD."withdrawn_reason", OLD."wording"); RETURN NULL;', hash='201e15d24b0550bbd271e21e973e23380683c6bc', operation='DELETE', pgid='pgtrigger_delete_delete_d32d3', table='provenance_outsidereview', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='outsidereviewevent',
            index=models.Index(fields=['claim', 'pgh_created_at'], name='provenance__claim_i_a908eb_idx'),
        ),
        migrations.AddIndex(
            model_name='outsidereviewevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_e9a03a_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsidereviewevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='601272b0c22a4563ac3f563e1022cdf4defb05cd', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_02fa1', table='provenance_outsidereviewevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsidereviewevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_outsidereviewevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'40351e4a3c8d53d8\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'claim_id\', NEW."claim_id", \'id\', NEW."id", \'language\', NEW."language", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'publication_id\', NEW."publication_id", \'publisher_id\', NEW."publisher_id", \'rating_best\', NEW."rating_best", \'rating_explanation\', NEW."rating_explanation", \'rating_text\', NEW."rating_text", \'rating_value\', NEW."rating_value", \'rating_worst\', NEW."rating_worst", \'recorded_at\', NEW."recorded_at" AT TIME ZONE \'UTC\', \'reviewed_earliest\', NEW."reviewed_earliest" AT TIME ZONE \'UTC\', \'reviewed_latest\', NEW."reviewed_latest" AT TIME ZONE \'UTC\', \'reviewed_words\', NEW."reviewed_words", \'said_earliest\', NEW."said_earliest" AT TIME ZONE \'UTC\', \'said_id\', NEW."said_id", \'said_latest\', NEW."said_latest" AT TIME ZONE \'UTC\', \'said_words\', NEW."said_words", \'title\', NEW."title", \'url\', NEW."url", \'venue\', NEW."venue", \'withdrawn_at\', NEW."withdrawn_at" AT TIME ZONE \'UTC\', \'withdrawn_reason\', NEW."withdrawn_reason", \'wording\', NEW."wording")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'40351e4a3c8d53d8\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'40351e4a3c8d53d8\', \'provenance_outsidereviewevent\', \'{claim_id,id,language,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,publication_id,publisher_id,rating_best,rating_explanation,rating_text,rating_value,rating_worst,recorded_at,reviewed_earliest,reviewed_latest,reviewed_words,said_earliest,said_id,said_latest,said_words,title,url,venue,withdrawn_at,withdrawn_reason,wording}\', \'{pgh_created_at,recorded_at,reviewed_earliest,reviewed_latest,said_earliest,said_latest,withdrawn_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='03ab9517dbddc0667fb07101af3b1ec118afca5f', operation='INSERT', pgid='pgtrigger_sealed_95fec', table='provenance_outsidereviewevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsidereviewevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c2274ec90609057ea28d58f1f016e83842a41136', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_488fa', table='provenance_outsidereviewevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='ratingmeaning',
            constraint=models.CheckConstraint(condition=models.Q(('meaning__in', ['supported', 'mixed', 'not-supported', 'undecided', 'no-truth-value', ''])), name='ratingmeaning_meaning_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='ratingmeaning',
            constraint=models.UniqueConstraint(models.F('publisher'), django.db.models.functions.text.Lower('rating'), name='ratingmeaning_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ratingmeaning',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_ratingmeaningevent" ("id", "mapped_at", "mapped_by_id", "meaning", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publisher_id", "rating") VALUES (NEW."id", NEW."mapped_at", NEW."mapped_by_id", NEW."meaning", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."publisher_id", NEW."rating"); RETURN NULL;', hash='b98b6341049bab62279a667e2582ee833074e902', operation='INSERT', pgid='pgtrigger_insert_insert_07bf0', table='provenance_ratingmeaning', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ratingmeaning',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_ratingmeaningevent" ("id", "mapped_at", "mapped_by_id", "meaning", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publisher_id", "rating") VALUES (NEW."id", NEW."mapped_at", NEW."mapped_by_id", NEW."meaning", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."publisher_id", NEW."rating"); RETURN NULL;', hash='3a91594a3a9147f9066df8c3de81c5a4dffc69c8', operation='UPDATE', pgid='pgtrigger_update_update_3b7a8', table='provenance_ratingmeaning', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ratingmeaning',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_ratingmeaningevent" ("id", "mapped_at", "mapped_by_id", "meaning", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publisher_id", "rating") VALUES (OLD."id", OLD."mapped_at", OLD."mapped_by_id", OLD."meaning", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."publisher_id", OLD."rating"); RETURN NULL;', hash='434f651f2f2da0f13502a04aa2dad0de4a30c37c', operation='DELETE', pgid='pgtrigger_delete_delete_04c47', table='provenance_ratingmeaning', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='ratingmeaningevent',
            index=models.Index(fields=['publisher', 'pgh_created_at'], name='provenance__publish_5196fe_idx'),
        ),
        migrations.AddIndex(
            model_name='ratingmeaningevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_ac5508_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ratingmeaningevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='64401bb112247384dbb19f5bd3603f92d1c5ad84', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_6d0a1', table='provenance_ratingmeaningevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ratingmeaningevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_ratingmeaningevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'cd599bc353a35f36\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'id\', NEW."id", \'mapped_at\', NEW."mapped_at" AT TIME ZONE \'UTC\', \'mapped_by_id\', NEW."mapped_by_id", \'meaning\', NEW."meaning", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'publisher_id\', NEW."publisher_id", \'rating\', NEW."rating")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'cd599bc353a35f36\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'cd599bc353a35f36\', \'provenance_ratingmeaningevent\', \'{id,mapped_at,mapped_by_id,meaning,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,publisher_id,rating}\', \'{mapped_at,pgh_created_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='542f2a22cf26ce021f37a303dfaa4189981b7b46', operation='INSERT', pgid='pgtrigger_sealed_be95e', table='provenance_ratingmeaningevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ratingmeaningevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cfa8b75d0db083ac094af092424de6c2edbf937d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_379ce', table='provenance_ratingmeaningevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='release',
            index=models.Index(condition=models.Q(('withdrawn_at', None)), fields=['-released_at', '-id'], name='release_newest'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='release',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_releaseevent" ("claim_id", "headline", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "released_by_id", "shows_chain", "shows_experts", "summary", "version", "withdrawn_at", "withdrawn_reason") VALUES (NEW."claim_id", NEW."headline", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."released_at", NEW."released_by_id", NEW."shows_chain", NEW."shows_experts", NEW."summary", NEW."version", NEW."withdrawn_at", NEW."withdrawn_reason"); RETURN NULL;', hash='156bc750f748e4afd1c1c9ba433094ca9a2bdb2f', operation='INSERT', pgid='pgtrigger_insert_insert_4bfcd', table='provenance_release', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='release',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_releaseevent" ("claim_id", "headline", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "released_by_id", "shows_chain", "shows_experts", "summary", "version", "withdrawn_at", "withdrawn_reason") VALUES (NEW."claim_id", NEW."headline", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."released_at", NEW."released_by_id", NEW."shows_chain", NEW."shows_experts", NEW."summary", NEW."version", NEW."withdrawn_at", NEW."withdrawn_reason"); RETURN NULL;', hash='6a9a45b49dae74911376699f92527843fa034f73', operation='UPDATE', pgid='pgtrigger_update_update_9dc58', table='provenance_release', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='release',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_releaseevent" ("claim_id", "headline", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "released_by_id", "shows_chain", "shows_experts", "summary", "version", "withdrawn_at", "withdrawn_reason") VALUES (OLD."claim_id", OLD."headline", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."released_at", OLD."released_by_id", OLD."shows_chain", OLD."shows_experts", OLD."summary", OLD."version", OLD."withdrawn_at", OLD."withdrawn_reason"); RETURN NULL;', hash='afea43224e50c87c4eb0e63b3c5e39c4520f2c17', operation='DELETE', pgid='pgtrigger_delete_delete_4510f', table='provenance_release', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='releaseevent',
            index=models.Index(fields=['claim', 'pgh_created_at'], name='provenance__claim_i_75ce04_idx'),
        ),
        migrations.AddIndex(
            model_name='releaseevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_db63c3_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='releaseevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='8341632e617cd20b0015b09358627bd556ce9a9f', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_0ea96', table='provenance_releaseevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='releaseevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_releaseevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'ed0089ad1577a8b5\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'claim_id\', NEW."claim_id", \'headline\', NEW."headline", \'id\', NEW."id", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'released_at\', NEW."released_at" AT TIME ZONE \'UTC\', \'released_by_id\', NEW."released_by_id", \'shows_chain\', NEW."shows_chain", \'shows_experts\', NEW."shows_experts", \'summary\', NEW."summary", \'version\', NEW."version", \'withdrawn_at\', NEW."withdrawn_at" AT TIME ZONE \'UTC\', \'withdrawn_reason\', NEW."withdrawn_reason")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'ed0089ad1577a8b5\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'ed0089ad1577a8b5\', \'provenance_releaseevent\', \'{claim_id,headline,id,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,released_at,released_by_id,shows_chain,shows_experts,summary,version,withdrawn_at,withdrawn_reason}\', \'{pgh_created_at,released_at,withdrawn_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='ec74eacfac691fde69ee3d48223b95ec7a46cf51', operation='INSERT', pgid='pgtrigger_sealed_8a3d8', table='provenance_releaseevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='releaseevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b933523b3e82f467f49ba8a09e5bc12b5a4505c9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_95f19', table='provenance_releaseevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='token',
            index=models.Index(fields=['owner', '-id'], name='token_by_owner'),
        ),
        migrations.AddConstraint(
            model_name='token',
            constraint=models.CheckConstraint(condition=models.Q(('scopes', []), _negated=True), name='token_has_a_scope'),
        ),
        migrations.AddConstraint(
            model_name='token',
            constraint=models.CheckConstraint(condition=models.Q(('scopes__contained_by', ['read', 'write', 'review', 'admin'])), name='token_scopes_in_vocabulary'),
        ),
        migrations.AddIndex(
            model_name='webhook',
            index=models.Index(fields=['owner', '-id'], name='webhook_by_owner'),
        ),
        migrations.AddConstraint(
            model_name='webhook',
            constraint=models.CheckConstraint(condition=models.Q(('disabled_because__in', ['by-hand', 'failing', 'gone', ''])), name='webhook_disabled_because_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='webhook',
            constraint=models.CheckConstraint(condition=models.Q(('events', []), _negated=True), name='webhook_tells_something'),
        ),
        migrations.AddConstraint(
            model_name='webhook',
            constraint=models.CheckConstraint(condition=models.Q(('events__contained_by', ['claim.recorded', 'claim.changed', 'verdict.proposed', 'verdict.given', 'verdict.changed', 'support.changed', 'publication.corrected', 'publication.retracted', 'publication.restored', 'review.opened', 'review.settled', 'assessment.recorded'])), name='webhook_events_in_vocabulary'),
        ),
        migrations.AddIndex(
            model_name='webhookmessage',
            index=models.Index(fields=['at'], name='webhook_message_at'),
        ),
        migrations.AddConstraint(
            model_name='webhookmessage',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['claim.recorded', 'claim.changed', 'verdict.proposed', 'verdict.given', 'verdict.changed', 'support.changed', 'publication.corrected', 'publication.retracted', 'publication.restored', 'review.opened', 'review.settled', 'assessment.recorded', 'ping'])), name='webhookmessage_kind_in_vocabulary'),
        ),
        migrations.AddIndex(
            model_name='webhookdelivery',
            index=models.Index(fields=['webhook', '-id'], name='webhook_delivery_log'),
        ),
        migrations.AddIndex(
            model_name='webhookdelivery',
            index=models.Index(condition=models.Q(('state', provenance.domain.webhooks.DeliveryState['WAITING'])), fields=['next_at'], name='webhook_delivery_due'),
        ),
        migrations.AddConstraint(
            model_name='webhookdelivery',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['waiting', 'delivered', 'failed', 'dropped'])), name='webhookdelivery_state_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='webhookdelivery',
            constraint=models.UniqueConstraint(fields=('message', 'webhook'), name='webhook_delivery_once'),
        ),
        migrations.AddConstraint(
            model_name='webhookdelivery',
            constraint=models.CheckConstraint(condition=models.Q(('state', provenance.domain.webhooks.DeliveryState['WAITING']), ('next_at', None), _connector='XOR'), name='webhook_delivery_waits_for_something'),
        ),
        migrations.RunSQL(UNLOGGED, LOGGED),
        RebuildPast(),
    ]
