"""Questions settled, matrices, two people behind a verdict, circles, notices, tags."""

import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import provenance.domain.proposals
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
# What a comment is about lies on the comment's own claim or question.
SAME = """
ALTER TABLE provenance_comment
    ADD CONSTRAINT comment_assertion_on_same_claim
    FOREIGN KEY (assertion_id, claim_id) REFERENCES provenance_assertion (id, claim_id)
    DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT comment_assessment_on_same_question
    FOREIGN KEY (assessment_id, question_id) REFERENCES provenance_assessment (id, question_id)
    DEFERRABLE INITIALLY DEFERRED;
"""
NOT_SAME = """
ALTER TABLE provenance_comment
    DROP CONSTRAINT comment_assertion_on_same_claim,
    DROP CONSTRAINT comment_assessment_on_same_question;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('provenance', '0004_past'),
    ]

    operations = [
        DropPast(),
        migrations.RunSQL(LEAN_OR_LIKELIHOOD, migrations.RunSQL.noop),
        migrations.CreateModel(
            name='ClaimTag',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
            ],
        ),
        migrations.CreateModel(
            name='ClaimTagEvent',
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
            name='Confidant',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
            ],
        ),
        migrations.CreateModel(
            name='ConfidantEvent',
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
            name='CriterionCheck',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('criterion', models.CharField(choices=[('principles', 'Publishing principles'), ('corrections', 'Corrections'), ('ownership', 'Ownership and funding'), ('unnamed-sources', 'Unnamed sources'), ('ethics', 'Ethics'), ('fact-checking', 'Fact-checking'), ('masthead', 'Masthead'), ('mission', 'Mission and priorities'), ('feedback', 'Feedback'), ('bylines', 'Bylines'), ('diversity', 'Diversity'), ('staffing', 'Diversity of staff'), ('identity', 'Identity'), ('public-service', 'Public service'), ('contact', 'Contact'), ('public-content', 'Content by the public'), ('affiliations', 'Affiliations'), ('internal', 'Internal accountability'), ('external', 'External accountability'), ('professionalism', 'Professionalism'), ('training', 'Training'), ('self-assessment', 'Self-assessment')], max_length=24)),
                ('answer', models.CharField(choices=[('met', 'met'), ('not-met', 'not met')], max_length=24)),
                ('link', models.URLField(blank=True, max_length=2000)),
            ],
        ),
        migrations.CreateModel(
            name='CriterionCheckEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('pgh_before', models.BigIntegerField(null=True)),
                ('pgh_layout', models.CharField(max_length=16, null=True)),
                ('pgh_seal', models.BinaryField(null=True)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, serialize=False)),
                ('criterion', models.CharField(choices=[('principles', 'Publishing principles'), ('corrections', 'Corrections'), ('ownership', 'Ownership and funding'), ('unnamed-sources', 'Unnamed sources'), ('ethics', 'Ethics'), ('fact-checking', 'Fact-checking'), ('masthead', 'Masthead'), ('mission', 'Mission and priorities'), ('feedback', 'Feedback'), ('bylines', 'Bylines'), ('diversity', 'Diversity'), ('staffing', 'Diversity of staff'), ('identity', 'Identity'), ('public-service', 'Public service'), ('contact', 'Contact'), ('public-content', 'Content by the public'), ('affiliations', 'Affiliations'), ('internal', 'Internal accountability'), ('external', 'External accountability'), ('professionalism', 'Professionalism'), ('training', 'Training'), ('self-assessment', 'Self-assessment')], max_length=24)),
                ('answer', models.CharField(choices=[('met', 'met'), ('not-met', 'not met')], max_length=24)),
                ('link', models.URLField(blank=True, max_length=2000)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='EvidenceItem',
            fields=[
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_reason', models.TextField(blank=True)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('chosen_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
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
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Member',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
            ],
        ),
        migrations.CreateModel(
            name='MemberEvent',
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
            name='Notice',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('retraction', 'Retracted'), ('correction', 'Corrected'), ('restored', 'Mark taken back'), ('verdict', 'Verdict'), ('sent-back', 'Sent back'), ('mention', 'Mentioned'), ('rating', 'Rating'), ('tie', 'Tie'), ('untied', 'Tie withdrawn'), ('hand-over', 'Handed over')], max_length=24)),
                ('at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('delivery', models.CharField(choices=[('immediate', 'E-mail at once'), ('daily', 'Daily e-mail'), ('program', 'Only in the program')], max_length=24)),
                ('read_at', models.DateTimeField(blank=True, null=True)),
                ('mailed_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='NoticeClaim',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ],
        ),
        migrations.CreateModel(
            name='OutsideList',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=200)),
                ('sha256', models.CharField(max_length=64, unique=True)),
                ('content', models.BinaryField(null=True)),
                ('loaded_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
        ),
        migrations.CreateModel(
            name='OutsideListEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('pgh_before', models.BigIntegerField(null=True)),
                ('pgh_layout', models.CharField(max_length=16, null=True)),
                ('pgh_seal', models.BinaryField(null=True)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, serialize=False)),
                ('name', models.CharField(max_length=200)),
                ('sha256', models.CharField(max_length=64)),
                ('loaded_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OutsideRating',
            fields=[
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_reason', models.TextField(blank=True)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('line', models.PositiveIntegerField()),
                ('rater_name', models.CharField(blank=True, max_length=200)),
                ('rater_link', models.URLField(blank=True, max_length=2000)),
                ('domain', models.CharField(max_length=253)),
                ('label', models.CharField(max_length=200)),
                ('dated_words', models.CharField(max_length=40)),
                ('dated_earliest', models.DateTimeField()),
                ('dated_latest', models.DateTimeField()),
                ('link', models.URLField(blank=True, max_length=2000)),
                ('note', models.TextField(blank=True)),
                ('recorded_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
        ),
        migrations.CreateModel(
            name='OutsideRatingEvent',
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
                ('line', models.PositiveIntegerField()),
                ('rater_name', models.CharField(blank=True, max_length=200)),
                ('rater_link', models.URLField(blank=True, max_length=2000)),
                ('domain', models.CharField(max_length=253)),
                ('label', models.CharField(max_length=200)),
                ('dated_words', models.CharField(max_length=40)),
                ('dated_earliest', models.DateTimeField()),
                ('dated_latest', models.DateTimeField()),
                ('link', models.URLField(blank=True, max_length=2000)),
                ('note', models.TextField(blank=True)),
                ('recorded_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Preference',
            fields=[
                ('person', models.OneToOneField(editable=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='preference', serialize=False, to=settings.AUTH_USER_MODEL)),
                ('delivery', models.CharField(choices=[('immediate', 'E-mail at once'), ('daily', 'Daily e-mail'), ('program', 'Only in the program')], max_length=24)),
            ],
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
        migrations.CreateModel(
            name='SavedFilter',
            fields=[
                ('version', models.PositiveIntegerField(default=1)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=100)),
                ('query', models.CharField(blank=True, max_length=2000)),
                ('is_shared', models.BooleanField(default=False)),
            ],
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
        migrations.CreateModel(
            name='Tag',
            fields=[
                ('version', models.PositiveIntegerField(default=1)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=50)),
            ],
        ),
        migrations.CreateModel(
            name='TagEvent',
            fields=[
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                ('pgh_before', models.BigIntegerField(null=True)),
                ('pgh_layout', models.CharField(max_length=16, null=True)),
                ('pgh_seal', models.BinaryField(null=True)),
                ('version', models.PositiveIntegerField(default=1)),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, serialize=False)),
                ('name', models.CharField(max_length=50)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Watch',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('delivery', models.CharField(blank=True, choices=[('immediate', 'E-mail at once'), ('daily', 'Daily e-mail'), ('program', 'Only in the program')], max_length=24)),
                ('since', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'verbose_name_plural': 'watches',
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
            model_name='case',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='case',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='case',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='caseevent',
            name='sealed',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='claim',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='claim',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='claim',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='claimevent',
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
            model_name='publication',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='publication',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='publication',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='publicationevent',
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
        pgtrigger.migrations.RemoveTrigger(
            model_name='rating',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='rating',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='rating',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='ratingevent',
            name='sealed',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='source',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='source',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='source',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='sourceevent',
            name='sealed',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='user',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='user',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='user',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='userevent',
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
        migrations.RemoveConstraint(
            model_name='rating',
            name='rating_once_a_day_and_person',
        ),
        migrations.RemoveConstraint(
            model_name='source',
            name='source_name_once',
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
            model_name='case',
            name='is_restricted',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='caseevent',
            name='is_restricted',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='claim',
            name='assigned_to',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='assigned', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='claimevent',
            name='assigned_to',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
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
            model_name='publication',
            name='kept_in',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='kept_publications', to='provenance.case'),
        ),
        migrations.AddField(
            model_name='publicationevent',
            name='kept_in',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.case'),
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
        migrations.AddField(
            model_name='rating',
            name='is_desk',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='rating',
            name='withdrawn_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='rating',
            name='withdrawn_reason',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='ratingevent',
            name='is_desk',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='ratingevent',
            name='withdrawn_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='ratingevent',
            name='withdrawn_reason',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='source',
            name='code_name',
            field=models.CharField(blank=True, max_length=60),
        ),
        migrations.AddField(
            model_name='source',
            name='is_confidential',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='source',
            name='kept_in',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='kept_sources', to='provenance.case'),
        ),
        migrations.AddField(
            model_name='sourceevent',
            name='code_name',
            field=models.CharField(blank=True, max_length=60),
        ),
        migrations.AddField(
            model_name='sourceevent',
            name='is_confidential',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='sourceevent',
            name='kept_in',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.case'),
        ),
        migrations.AddField(
            model_name='user',
            name='has_key_shortcuts',
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name='userevent',
            name='has_key_shortcuts',
            field=models.BooleanField(default=True),
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
        migrations.AddIndex(
            model_name='claim',
            index=models.Index(fields=['assigned_to', '-id'], name='claim_of_person'),
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
            model_name='case',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_caseevent" ("code", "id", "is_restricted", "number", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "summary", "title", "version") VALUES (NEW."code", NEW."id", NEW."is_restricted", NEW."number", NEW."opened_at", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."summary", NEW."title", NEW."version"); RETURN NULL;', hash='44dd07e8eb11ad782941e82805f4b2f7c7b25199', operation='INSERT', pgid='pgtrigger_insert_insert_cd4cc', table='provenance_case', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='case',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_caseevent" ("code", "id", "is_restricted", "number", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "summary", "title", "version") VALUES (NEW."code", NEW."id", NEW."is_restricted", NEW."number", NEW."opened_at", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."summary", NEW."title", NEW."version"); RETURN NULL;', hash='d7d0929f683087be1831c31f9195de96c8a90d82', operation='UPDATE', pgid='pgtrigger_update_update_315be', table='provenance_case', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='case',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_caseevent" ("code", "id", "is_restricted", "number", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "summary", "title", "version") VALUES (OLD."code", OLD."id", OLD."is_restricted", OLD."number", OLD."opened_at", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."summary", OLD."title", OLD."version"); RETURN NULL;', hash='70bdc7ff2c79066c6f2e26ac772b8e1f5473e5ce', operation='DELETE', pgid='pgtrigger_delete_delete_c94e0', table='provenance_case', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='caseevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_caseevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'9c108d6a4a697d7e\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'code\', NEW."code", \'id\', NEW."id", \'is_restricted\', NEW."is_restricted", \'number\', NEW."number", \'opened_at\', NEW."opened_at" AT TIME ZONE \'UTC\', \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'summary\', NEW."summary", \'title\', NEW."title", \'version\', NEW."version")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'9c108d6a4a697d7e\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'9c108d6a4a697d7e\', \'provenance_caseevent\', \'{code,id,is_restricted,number,opened_at,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,summary,title,version}\', \'{opened_at,pgh_created_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='0850d29bfeca1e4aace5d662ecc33f1d81f851aa', operation='INSERT', pgid='pgtrigger_sealed_dfd7c', table='provenance_caseevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claim',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_claimevent" ("assigned_to_id", "case_id", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "text", "version", "when_earliest", "when_latest", "when_words") VALUES (NEW."assigned_to_id", NEW."case_id", NEW."id", NEW."kind", NEW."number", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."place", NEW."recorded_at", NEW."text", NEW."version", NEW."when_earliest", NEW."when_latest", NEW."when_words"); RETURN NULL;', hash='143ecebc3b716ae26cd87d522a52591fa85ec81a', operation='INSERT', pgid='pgtrigger_insert_insert_03bb1', table='provenance_claim', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claim',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_claimevent" ("assigned_to_id", "case_id", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "text", "version", "when_earliest", "when_latest", "when_words") VALUES (NEW."assigned_to_id", NEW."case_id", NEW."id", NEW."kind", NEW."number", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."place", NEW."recorded_at", NEW."text", NEW."version", NEW."when_earliest", NEW."when_latest", NEW."when_words"); RETURN NULL;', hash='ba11f03b27cef1d7ee93ef8dcbb9cf3e7b50fbbc', operation='UPDATE', pgid='pgtrigger_update_update_ad574', table='provenance_claim', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claim',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_claimevent" ("assigned_to_id", "case_id", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "text", "version", "when_earliest", "when_latest", "when_words") VALUES (OLD."assigned_to_id", OLD."case_id", OLD."id", OLD."kind", OLD."number", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."place", OLD."recorded_at", OLD."text", OLD."version", OLD."when_earliest", OLD."when_latest", OLD."when_words"); RETURN NULL;', hash='97b2d3d6adec45cd43bf6d630f48ce0c0c366d8f', operation='DELETE', pgid='pgtrigger_delete_delete_1a6b3', table='provenance_claim', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claimevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_claimevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'c75dadbbaedae241\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'assigned_to_id\', NEW."assigned_to_id", \'case_id\', NEW."case_id", \'id\', NEW."id", \'kind\', NEW."kind", \'number\', NEW."number", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'place\', NEW."place", \'recorded_at\', NEW."recorded_at" AT TIME ZONE \'UTC\', \'text\', NEW."text", \'version\', NEW."version", \'when_earliest\', NEW."when_earliest" AT TIME ZONE \'UTC\', \'when_latest\', NEW."when_latest" AT TIME ZONE \'UTC\', \'when_words\', NEW."when_words")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'c75dadbbaedae241\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'c75dadbbaedae241\', \'provenance_claimevent\', \'{assigned_to_id,case_id,id,kind,number,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,place,recorded_at,text,version,when_earliest,when_latest,when_words}\', \'{pgh_created_at,recorded_at,when_earliest,when_latest}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='56e1a0dad26edc34c902673fd244aa21dee3c0b9', operation='INSERT', pgid='pgtrigger_sealed_0308c', table='provenance_claimevent', when='BEFORE')),
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
            model_name='publication',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_publicationevent" ("canonical_url", "id", "kept_in_id", "kind", "notice_earliest", "notice_latest", "notice_url", "notice_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_earliest", "published_latest", "published_words", "recorded_at", "source_id", "standing", "standing_reason", "title", "url", "version") VALUES (NEW."canonical_url", NEW."id", NEW."kept_in_id", NEW."kind", NEW."notice_earliest", NEW."notice_latest", NEW."notice_url", NEW."notice_words", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."published_earliest", NEW."published_latest", NEW."published_words", NEW."recorded_at", NEW."source_id", NEW."standing", NEW."standing_reason", NEW."title", NEW."url", NEW."version"); RETURN NULL;', hash='55df7b0ad1f31d7b9566373bc55c5ec14703841a', operation='INSERT', pgid='pgtrigger_insert_insert_c2047', table='provenance_publication', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='publication',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_publicationevent" ("canonical_url", "id", "kept_in_id", "kind", "notice_earliest", "notice_latest", "notice_url", "notice_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_earliest", "published_latest", "published_words", "recorded_at", "source_id", "standing", "standing_reason", "title", "url", "version") VALUES (NEW."canonical_url", NEW."id", NEW."kept_in_id", NEW."kind", NEW."notice_earliest", NEW."notice_latest", NEW."notice_url", NEW."notice_words", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."published_earliest", NEW."published_latest", NEW."published_words", NEW."recorded_at", NEW."source_id", NEW."standing", NEW."standing_reason", NEW."title", NEW."url", NEW."version"); RETURN NULL;', hash='39d8fa76f01fa28f0ad9cfb73e5a334dfe6505fe', operation='UPDATE', pgid='pgtrigger_update_update_ac21b', table='provenance_publication', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='publication',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_publicationevent" ("canonical_url", "id", "kept_in_id", "kind", "notice_earliest", "notice_latest", "notice_url", "notice_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_earliest", "published_latest", "published_words", "recorded_at", "source_id", "standing", "standing_reason", "title", "url", "version") VALUES (OLD."canonical_url", OLD."id", OLD."kept_in_id", OLD."kind", OLD."notice_earliest", OLD."notice_latest", OLD."notice_url", OLD."notice_words", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."published_earliest", OLD."published_latest", OLD."published_words", OLD."recorded_at", OLD."source_id", OLD."standing", OLD."standing_reason", OLD."title", OLD."url", OLD."version"); RETURN NULL;', hash='730d8280d39e99026c68f5242822d878b1e0c130', operation='DELETE', pgid='pgtrigger_delete_delete_1a814', table='provenance_publication', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='publicationevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_publicationevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'cf15758f8e474e3d\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'canonical_url\', NEW."canonical_url", \'id\', NEW."id", \'kept_in_id\', NEW."kept_in_id", \'kind\', NEW."kind", \'notice_earliest\', NEW."notice_earliest" AT TIME ZONE \'UTC\', \'notice_latest\', NEW."notice_latest" AT TIME ZONE \'UTC\', \'notice_url\', NEW."notice_url", \'notice_words\', NEW."notice_words", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'published_earliest\', NEW."published_earliest" AT TIME ZONE \'UTC\', \'published_latest\', NEW."published_latest" AT TIME ZONE \'UTC\', \'published_words\', NEW."published_words", \'recorded_at\', NEW."recorded_at" AT TIME ZONE \'UTC\', \'source_id\', NEW."source_id", \'standing\', NEW."standing", \'standing_reason\', NEW."standing_reason", \'title\', NEW."title", \'url\', NEW."url", \'version\', NEW."version")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'cf15758f8e474e3d\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'cf15758f8e474e3d\', \'provenance_publicationevent\', \'{canonical_url,id,kept_in_id,kind,notice_earliest,notice_latest,notice_url,notice_words,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,published_earliest,published_latest,published_words,recorded_at,source_id,standing,standing_reason,title,url,version}\', \'{notice_earliest,notice_latest,pgh_created_at,published_earliest,published_latest,recorded_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='4b030894fef2b58b4319f5f2a7a7b66a4346005f', operation='INSERT', pgid='pgtrigger_sealed_bcbf7', table='provenance_publicationevent', when='BEFORE')),
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
        pgtrigger.migrations.AddTrigger(
            model_name='rating',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_ratingevent" ("id", "is_desk", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rated_at", "rated_by_id", "reason", "reliability", "source_id", "valid_from", "withdrawn_at", "withdrawn_reason") VALUES (NEW."id", NEW."is_desk", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."rated_at", NEW."rated_by_id", NEW."reason", NEW."reliability", NEW."source_id", NEW."valid_from", NEW."withdrawn_at", NEW."withdrawn_reason"); RETURN NULL;', hash='83373f2d8e02f82a8a22fe4bc315f7356a017d7c', operation='INSERT', pgid='pgtrigger_insert_insert_6d852', table='provenance_rating', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rating',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_ratingevent" ("id", "is_desk", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rated_at", "rated_by_id", "reason", "reliability", "source_id", "valid_from", "withdrawn_at", "withdrawn_reason") VALUES (NEW."id", NEW."is_desk", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."rated_at", NEW."rated_by_id", NEW."reason", NEW."reliability", NEW."source_id", NEW."valid_from", NEW."withdrawn_at", NEW."withdrawn_reason"); RETURN NULL;', hash='a6e5530dc69aa92cb0ded0ca98bde77cbb2537b5', operation='UPDATE', pgid='pgtrigger_update_update_c61fc', table='provenance_rating', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rating',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_ratingevent" ("id", "is_desk", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rated_at", "rated_by_id", "reason", "reliability", "source_id", "valid_from", "withdrawn_at", "withdrawn_reason") VALUES (OLD."id", OLD."is_desk", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."rated_at", OLD."rated_by_id", OLD."reason", OLD."reliability", OLD."source_id", OLD."valid_from", OLD."withdrawn_at", OLD."withdrawn_reason"); RETURN NULL;', hash='09402478ccb3b0b8f28456fa9d3e34c40762a298', operation='DELETE', pgid='pgtrigger_delete_delete_eb62f', table='provenance_rating', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ratingevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_ratingevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'5be71bb554831aa8\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'id\', NEW."id", \'is_desk\', NEW."is_desk", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'rated_at\', NEW."rated_at" AT TIME ZONE \'UTC\', \'rated_by_id\', NEW."rated_by_id", \'reason\', NEW."reason", \'reliability\', NEW."reliability", \'source_id\', NEW."source_id", \'valid_from\', NEW."valid_from", \'withdrawn_at\', NEW."withdrawn_at" AT TIME ZONE \'UTC\', \'withdrawn_reason\', NEW."withdrawn_reason")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'5be71bb554831aa8\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'5be71bb554831aa8\', \'provenance_ratingevent\', \'{id,is_desk,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,rated_at,rated_by_id,reason,reliability,source_id,valid_from,withdrawn_at,withdrawn_reason}\', \'{pgh_created_at,rated_at,withdrawn_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='c7a86c9582cbe8f87fbb8bed7afe1fdc3a8768e4', operation='INSERT', pgid='pgtrigger_sealed_f57ba', table='provenance_ratingevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='source',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_sourceevent" ("code_name", "country", "description", "domains", "id", "is_confidential", "kept_in_id", "kind", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policies", "recorded_at", "version") VALUES (NEW."code_name", NEW."country", NEW."description", NEW."domains", NEW."id", NEW."is_confidential", NEW."kept_in_id", NEW."kind", NEW."merged_into_id", NEW."name", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."policies", NEW."recorded_at", NEW."version"); RETURN NULL;', hash='e88e32704314da51124744057f7c286881641ffa', operation='INSERT', pgid='pgtrigger_insert_insert_11b3c', table='provenance_source', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='source',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_sourceevent" ("code_name", "country", "description", "domains", "id", "is_confidential", "kept_in_id", "kind", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policies", "recorded_at", "version") VALUES (NEW."code_name", NEW."country", NEW."description", NEW."domains", NEW."id", NEW."is_confidential", NEW."kept_in_id", NEW."kind", NEW."merged_into_id", NEW."name", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."policies", NEW."recorded_at", NEW."version"); RETURN NULL;', hash='09c171c5796968f28480b3e95f814ebd2ef11111', operation='UPDATE', pgid='pgtrigger_update_update_0686f', table='provenance_source', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='source',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_sourceevent" ("code_name", "country", "description", "domains", "id", "is_confidential", "kept_in_id", "kind", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policies", "recorded_at", "version") VALUES (OLD."code_name", OLD."country", OLD."description", OLD."domains", OLD."id", OLD."is_confidential", OLD."kept_in_id", OLD."kind", OLD."merged_into_id", OLD."name", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."policies", OLD."recorded_at", OLD."version"); RETURN NULL;', hash='602a6a7e1758edeb770e629cc7f5619caed9672d', operation='DELETE', pgid='pgtrigger_delete_delete_86491', table='provenance_source', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sourceevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_sourceevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'39315e2ee08c7c46\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'code_name\', NEW."code_name", \'country\', NEW."country", \'description\', NEW."description", \'domains\', NEW."domains", \'id\', NEW."id", \'is_confidential\', NEW."is_confidential", \'kept_in_id\', NEW."kept_in_id", \'kind\', NEW."kind", \'merged_into_id\', NEW."merged_into_id", \'name\', NEW."name", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'policies\', NEW."policies", \'recorded_at\', NEW."recorded_at" AT TIME ZONE \'UTC\', \'version\', NEW."version")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'39315e2ee08c7c46\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'39315e2ee08c7c46\', \'provenance_sourceevent\', \'{code_name,country,description,domains,id,is_confidential,kept_in_id,kind,merged_into_id,name,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,policies,recorded_at,version}\', \'{pgh_created_at,recorded_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='7d2d401b0efe9a07c57b042c67dc0335fb32dcb2', operation='INSERT', pgid='pgtrigger_sealed_d3202', table='provenance_sourceevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_userevent" ("email", "has_key_shortcuts", "id", "is_active", "joined_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."email", NEW."has_key_shortcuts", NEW."id", NEW."is_active", NEW."joined_at", NEW."name", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."role"); RETURN NULL;', hash='1e0e424d2bca221c4204b190a259cce1c0a7a5bd', operation='INSERT', pgid='pgtrigger_insert_insert_5eec0', table='provenance_user', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."has_key_shortcuts" IS DISTINCT FROM (NEW."has_key_shortcuts") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."joined_at" IS DISTINCT FROM (NEW."joined_at") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."role" IS DISTINCT FROM (NEW."role"))', func='INSERT INTO "provenance_userevent" ("email", "has_key_shortcuts", "id", "is_active", "joined_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."email", NEW."has_key_shortcuts", NEW."id", NEW."is_active", NEW."joined_at", NEW."name", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."role"); RETURN NULL;', hash='dd8b140c58fe0d5a7166d9428680bcf4dea3a125', operation='UPDATE', pgid='pgtrigger_update_update_51f2b', table='provenance_user', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_userevent" ("email", "has_key_shortcuts", "id", "is_active", "joined_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (OLD."email", OLD."has_key_shortcuts", OLD."id", OLD."is_active", OLD."joined_at", OLD."name", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."role"); RETURN NULL;', hash='e4504668c1e3d862807ae97d00f8eae83dd20339', operation='DELETE', pgid='pgtrigger_delete_delete_4926f', table='provenance_user', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='userevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_userevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'b54fdee638321e3b\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'email\', NEW."email", \'has_key_shortcuts\', NEW."has_key_shortcuts", \'id\', NEW."id", \'is_active\', NEW."is_active", \'joined_at\', NEW."joined_at" AT TIME ZONE \'UTC\', \'name\', NEW."name", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'role\', NEW."role")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'b54fdee638321e3b\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'b54fdee638321e3b\', \'provenance_userevent\', \'{email,has_key_shortcuts,id,is_active,joined_at,name,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,role}\', \'{joined_at,pgh_created_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='c87283575b1816f2e7fbe550c84660604ebcd400', operation='INSERT', pgid='pgtrigger_sealed_1a419', table='provenance_userevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='assessment',
            constraint=models.UniqueConstraint(fields=('id', 'question'), name='assessment_of_question'),
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
        migrations.AddConstraint(
            model_name='rating',
            constraint=models.UniqueConstraint(condition=models.Q(('is_desk', False), ('withdrawn_at', None)), fields=('source', 'rated_by', 'valid_from'), name='rating_once_a_day_and_person'),
        ),
        migrations.AddConstraint(
            model_name='rating',
            constraint=models.UniqueConstraint(condition=models.Q(('is_desk', True), ('withdrawn_at', None)), fields=('source', 'valid_from'), name='rating_once_a_day_by_the_desk'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('name'), condition=models.Q(('is_confidential', False), ('merged_into', None)), name='source_name_once'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('code_name'), condition=models.Q(('code_name', ''), _negated=True), name='source_code_name_once'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('is_confidential', False), models.Q(('code_name', ''), _negated=True), _connector='OR'), name='source_confidential_has_code_name'),
        ),
        migrations.AddConstraint(
            model_name='verdict',
            constraint=models.CheckConstraint(condition=models.Q(('approved_by', None), models.Q(('approved_by', models.F('decided_by')), _negated=True), _connector='OR'), name='verdict_second_person'),
        ),
        migrations.AddField(
            model_name='claimtag',
            name='claim',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tagged', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='claimtagevent',
            name='claim',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='claimtagevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='claimtagevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.claimtag'),
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
            model_name='confidant',
            name='source',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='confidants', to='provenance.source'),
        ),
        migrations.AddField(
            model_name='confidant',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='confidantevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='confidantevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.confidant'),
        ),
        migrations.AddField(
            model_name='confidantevent',
            name='source',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.source'),
        ),
        migrations.AddField(
            model_name='confidantevent',
            name='user',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='criterioncheck',
            name='rating',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='checks', to='provenance.rating'),
        ),
        migrations.AddField(
            model_name='criterioncheckevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='criterioncheckevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.criterioncheck'),
        ),
        migrations.AddField(
            model_name='criterioncheckevent',
            name='rating',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.rating'),
        ),
        migrations.AddField(
            model_name='evidenceitem',
            name='chosen_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='evidenceitem',
            name='claim',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='evidence_items', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='evidenceitem',
            name='question',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='evidence_items', to='provenance.question'),
        ),
        migrations.AddField(
            model_name='evidenceitemevent',
            name='chosen_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='evidenceitemevent',
            name='claim',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='evidenceitemevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='evidenceitemevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.evidenceitem'),
        ),
        migrations.AddField(
            model_name='evidenceitemevent',
            name='question',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.question'),
        ),
        migrations.AddField(
            model_name='evidencemark',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='evidencemark',
            name='hypothesis',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='marks', to='provenance.hypothesis'),
        ),
        migrations.AddField(
            model_name='evidencemark',
            name='item',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='marks', to='provenance.evidenceitem'),
        ),
        migrations.AddField(
            model_name='evidencemarkevent',
            name='by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='evidencemarkevent',
            name='hypothesis',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.hypothesis'),
        ),
        migrations.AddField(
            model_name='evidencemarkevent',
            name='item',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.evidenceitem'),
        ),
        migrations.AddField(
            model_name='evidencemarkevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='evidencemarkevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.evidencemark'),
        ),
        migrations.AddField(
            model_name='member',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='members', to='provenance.case'),
        ),
        migrations.AddField(
            model_name='member',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='memberevent',
            name='case',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.case'),
        ),
        migrations.AddField(
            model_name='memberevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='memberevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.member'),
        ),
        migrations.AddField(
            model_name='memberevent',
            name='user',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
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
            model_name='notice',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='notice',
            name='comment',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.comment'),
        ),
        migrations.AddField(
            model_name='notice',
            name='person',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='notices', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='notice',
            name='publication',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.publication'),
        ),
        migrations.AddField(
            model_name='notice',
            name='rating',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.rating'),
        ),
        migrations.AddField(
            model_name='notice',
            name='review',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='provenance.review'),
        ),
        migrations.AddField(
            model_name='notice',
            name='tie',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.tie'),
        ),
        migrations.AddField(
            model_name='notice',
            name='verdict',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.verdict'),
        ),
        migrations.AddField(
            model_name='noticeclaim',
            name='claim',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='noticeclaim',
            name='notice',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='touched', to='provenance.notice'),
        ),
        migrations.AddField(
            model_name='outsidelist',
            name='loaded_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='outsidelistevent',
            name='loaded_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='outsidelistevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='outsidelistevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.outsidelist'),
        ),
        migrations.AddField(
            model_name='outsiderating',
            name='outside_list',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ratings', to='provenance.outsidelist'),
        ),
        migrations.AddField(
            model_name='outsiderating',
            name='rater',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='ratings_given', to='provenance.source'),
        ),
        migrations.AddField(
            model_name='outsiderating',
            name='source',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='outside_ratings', to='provenance.source'),
        ),
        migrations.AddField(
            model_name='outsideratingevent',
            name='outside_list',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.outsidelist'),
        ),
        migrations.AddField(
            model_name='outsideratingevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='outsideratingevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.outsiderating'),
        ),
        migrations.AddField(
            model_name='outsideratingevent',
            name='rater',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.source'),
        ),
        migrations.AddField(
            model_name='outsideratingevent',
            name='source',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.source'),
        ),
        migrations.AddConstraint(
            model_name='preference',
            constraint=models.CheckConstraint(condition=models.Q(('delivery__in', ['immediate', 'daily', 'program'])), name='preference_delivery_in_vocabulary'),
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
            model_name='notice',
            name='proposal',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.proposal'),
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
        migrations.AddField(
            model_name='savedfilter',
            name='case',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.case'),
        ),
        migrations.AddField(
            model_name='savedfilter',
            name='owner',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='saved_filters', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='savedfilter',
            name='source',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.source'),
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
        migrations.AddField(
            model_name='tag',
            name='kept_in',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='kept_tags', to='provenance.case'),
        ),
        migrations.AddField(
            model_name='tag',
            name='merged_into',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged', to='provenance.tag'),
        ),
        migrations.AddField(
            model_name='savedfilter',
            name='tag',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provenance.tag'),
        ),
        migrations.AddField(
            model_name='claimtagevent',
            name='tag',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.tag'),
        ),
        migrations.AddField(
            model_name='claimtag',
            name='tag',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tagged', to='provenance.tag'),
        ),
        migrations.AddField(
            model_name='tagevent',
            name='kept_in',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.case'),
        ),
        migrations.AddField(
            model_name='tagevent',
            name='merged_into',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provenance.tag'),
        ),
        migrations.AddField(
            model_name='tagevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='tagevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='provenance.tag'),
        ),
        migrations.AddField(
            model_name='watch',
            name='case',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='watches', to='provenance.case'),
        ),
        migrations.AddField(
            model_name='watch',
            name='claim',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='watches', to='provenance.claim'),
        ),
        migrations.AddField(
            model_name='watch',
            name='person',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='watches', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='watch',
            name='source',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='watches', to='provenance.source'),
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
        migrations.AddIndex(
            model_name='confidant',
            index=models.Index(fields=['user', 'source'], name='confidant_by_user'),
        ),
        migrations.AddConstraint(
            model_name='confidant',
            constraint=models.UniqueConstraint(fields=('source', 'user'), name='confidant_once_per_source'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='confidant',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_confidantevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "user_id") VALUES (NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."source_id", NEW."user_id"); RETURN NULL;', hash='66409708bbc161534d2ac26da8884538c81653bb', operation='INSERT', pgid='pgtrigger_insert_insert_eac44', table='provenance_confidant', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='confidant',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_confidantevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "user_id") VALUES (NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."source_id", NEW."user_id"); RETURN NULL;', hash='26e5a41619394094928f310701e2e4b50668be45', operation='UPDATE', pgid='pgtrigger_update_update_05154', table='provenance_confidant', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='confidant',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_confidantevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "user_id") VALUES (OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."source_id", OLD."user_id"); RETURN NULL;', hash='476c696d1d0eeb4beeb71d5bc76bd042ae18db65', operation='DELETE', pgid='pgtrigger_delete_delete_28f22', table='provenance_confidant', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='confidantevent',
            index=models.Index(fields=['source', 'pgh_created_at'], name='provenance__source__b1f450_idx'),
        ),
        migrations.AddIndex(
            model_name='confidantevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_83e3a0_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='confidantevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='71045926b2f0e1d52bad745eae02cd3a0284e237', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_b6a6a', table='provenance_confidantevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='confidantevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_confidantevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'c3cc11772f9ce6d5\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'id\', NEW."id", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'source_id\', NEW."source_id", \'user_id\', NEW."user_id")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'c3cc11772f9ce6d5\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'c3cc11772f9ce6d5\', \'provenance_confidantevent\', \'{id,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,source_id,user_id}\', \'{pgh_created_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='6da92551def320309d1aaf55469047af58c1ff86', operation='INSERT', pgid='pgtrigger_sealed_184f3', table='provenance_confidantevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='confidantevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='daa7911e8b6b9d1f31cb3f6463db35aa61dfd7c0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e5c1f', table='provenance_confidantevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='criterioncheck',
            constraint=models.CheckConstraint(condition=models.Q(('criterion__in', ['principles', 'corrections', 'ownership', 'unnamed-sources', 'ethics', 'fact-checking', 'masthead', 'mission', 'feedback', 'bylines', 'diversity', 'staffing', 'identity', 'public-service', 'contact', 'public-content', 'affiliations', 'internal', 'external', 'professionalism', 'training', 'self-assessment'])), name='criterioncheck_criterion_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='criterioncheck',
            constraint=models.CheckConstraint(condition=models.Q(('answer__in', ['met', 'not-met'])), name='criterioncheck_answer_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='criterioncheck',
            constraint=models.UniqueConstraint(fields=('rating', 'criterion'), name='criterion_checked_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='criterioncheck',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_criterioncheckevent" ("answer", "criterion", "id", "link", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating_id") VALUES (NEW."answer", NEW."criterion", NEW."id", NEW."link", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."rating_id"); RETURN NULL;', hash='c5ea701a8ca442f837af565adb9fbfc1f7a1bfa7', operation='INSERT', pgid='pgtrigger_insert_insert_fae91', table='provenance_criterioncheck', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='criterioncheck',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_criterioncheckevent" ("answer", "criterion", "id", "link", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating_id") VALUES (NEW."answer", NEW."criterion", NEW."id", NEW."link", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."rating_id"); RETURN NULL;', hash='0fd965f609506076c49f95a287d593d289228592', operation='UPDATE', pgid='pgtrigger_update_update_4a1da', table='provenance_criterioncheck', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='criterioncheck',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_criterioncheckevent" ("answer", "criterion", "id", "link", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating_id") VALUES (OLD."answer", OLD."criterion", OLD."id", OLD."link", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."rating_id"); RETURN NULL;', hash='280b0e69d1940092950124a67aaf712d27713e6e', operation='DELETE', pgid='pgtrigger_delete_delete_f80b6', table='provenance_criterioncheck', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='criterioncheckevent',
            index=models.Index(fields=['rating', 'pgh_created_at'], name='provenance__rating__838fb6_idx'),
        ),
        migrations.AddIndex(
            model_name='criterioncheckevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_767f7b_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='criterioncheckevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='14c740e09ca1822b6095208ccae75356d5b2ed97', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_c2b97', table='provenance_criterioncheckevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='criterioncheckevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_criterioncheckevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'b506870bf0de8f03\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'answer\', NEW."answer", \'criterion\', NEW."criterion", \'id\', NEW."id", \'link\', NEW."link", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'rating_id\', NEW."rating_id")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'b506870bf0de8f03\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'b506870bf0de8f03\', \'provenance_criterioncheckevent\', \'{answer,criterion,id,link,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,rating_id}\', \'{pgh_created_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='a0565e5931fe7212950bf8c801254618666b3b4c', operation='INSERT', pgid='pgtrigger_sealed_8e5db', table='provenance_criterioncheckevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='criterioncheckevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='186d63a9e41680b87d28dc3fbf18a10033ec233c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_62fc8', table='provenance_criterioncheckevent', when='BEFORE')),
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
        migrations.AddIndex(
            model_name='member',
            index=models.Index(fields=['user', 'case'], name='member_by_user'),
        ),
        migrations.AddConstraint(
            model_name='member',
            constraint=models.UniqueConstraint(fields=('case', 'user'), name='member_once_per_case'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='member',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_memberevent" ("case_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."case_id", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."user_id"); RETURN NULL;', hash='1f500a03b304a203a2120df5128d82755e04664b', operation='INSERT', pgid='pgtrigger_insert_insert_e0906', table='provenance_member', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='member',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_memberevent" ("case_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."case_id", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."user_id"); RETURN NULL;', hash='aa432e81960027b9acfe9f6cc59a2d919529e23a', operation='UPDATE', pgid='pgtrigger_update_update_ac4ae', table='provenance_member', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='member',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_memberevent" ("case_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (OLD."case_id", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."user_id"); RETURN NULL;', hash='b4ec68dbfdafd34efc163e2296f9fea69f76a731', operation='DELETE', pgid='pgtrigger_delete_delete_c36cf', table='provenance_member', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='memberevent',
            index=models.Index(fields=['case', 'pgh_created_at'], name='provenance__case_id_8157e8_idx'),
        ),
        migrations.AddIndex(
            model_name='memberevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_12586b_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='memberevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='da9a4f952eb04c9699ce4d01a4cbd50a5a2d13e7', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_5e5f5', table='provenance_memberevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='memberevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_memberevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'6a2ac6b3f81ca1b5\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'case_id\', NEW."case_id", \'id\', NEW."id", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'user_id\', NEW."user_id")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'6a2ac6b3f81ca1b5\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'6a2ac6b3f81ca1b5\', \'provenance_memberevent\', \'{case_id,id,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,user_id}\', \'{pgh_created_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='901439b9f16a09333cb0eb2343ba029041cf1759', operation='INSERT', pgid='pgtrigger_sealed_0042d', table='provenance_memberevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='memberevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='68be070cef780c817fc7760c070c3620021409fa', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fb1fe', table='provenance_memberevent', when='BEFORE')),
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
        migrations.AddConstraint(
            model_name='noticeclaim',
            constraint=models.UniqueConstraint(fields=('notice', 'claim'), name='notice_claim_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsidelist',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_outsidelistevent" ("id", "loaded_at", "loaded_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256") VALUES (NEW."id", NEW."loaded_at", NEW."loaded_by_id", NEW."name", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."sha256"); RETURN NULL;', hash='62e4968bf9465934052cdc4fca94751927bf7d61', operation='INSERT', pgid='pgtrigger_insert_insert_bdce2', table='provenance_outsidelist', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsidelist',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."loaded_at" IS DISTINCT FROM (NEW."loaded_at") OR OLD."loaded_by_id" IS DISTINCT FROM (NEW."loaded_by_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256"))', func='INSERT INTO "provenance_outsidelistevent" ("id", "loaded_at", "loaded_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256") VALUES (NEW."id", NEW."loaded_at", NEW."loaded_by_id", NEW."name", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."sha256"); RETURN NULL;', hash='5b7aaa9224b0e2226ff4db714b89d1fe6dbe4692', operation='UPDATE', pgid='pgtrigger_update_update_8446e', table='provenance_outsidelist', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsidelist',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_outsidelistevent" ("id", "loaded_at", "loaded_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256") VALUES (OLD."id", OLD."loaded_at", OLD."loaded_by_id", OLD."name", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."sha256"); RETURN NULL;', hash='0fdbf4e59ff5e691227478049172d88de6be8686', operation='DELETE', pgid='pgtrigger_delete_delete_ea61d', table='provenance_outsidelist', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='outsidelistevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_309439_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsidelistevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='703c03e8c4635d514e0fe23f06538955e07c6381', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_29172', table='provenance_outsidelistevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsidelistevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_outsidelistevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'113651c4dd5d0ccb\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'id\', NEW."id", \'loaded_at\', NEW."loaded_at" AT TIME ZONE \'UTC\', \'loaded_by_id\', NEW."loaded_by_id", \'name\', NEW."name", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'sha256\', NEW."sha256")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'113651c4dd5d0ccb\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'113651c4dd5d0ccb\', \'provenance_outsidelistevent\', \'{id,loaded_at,loaded_by_id,name,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,sha256}\', \'{loaded_at,pgh_created_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='a6fc78a19db18496ad6d8f21ef558a4a5cf70c40', operation='INSERT', pgid='pgtrigger_sealed_e9c2d', table='provenance_outsidelistevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsidelistevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='aaf225eb275c684c28cf0a3740fe0666622e040e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c9dec', table='provenance_outsidelistevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='outsiderating',
            constraint=models.CheckConstraint(condition=models.Q(('dated_latest__gte', models.F('dated_earliest')), ('dated_earliest__isnull', True), ('dated_latest__isnull', True), _connector='OR'), name='outsiderating_dated_earliest_before_dated_latest'),
        ),
        migrations.AddConstraint(
            model_name='outsiderating',
            constraint=models.CheckConstraint(condition=models.Q(('label', ''), _negated=True), name='outsiderating_has_label'),
        ),
        migrations.AddConstraint(
            model_name='outsiderating',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('rater', None), models.Q(('rater_name', ''), _negated=True)), models.Q(('rater__isnull', False), ('rater_name', '')), _connector='OR'), name='outsiderating_has_one_rater'),
        ),
        migrations.AddConstraint(
            model_name='outsiderating',
            constraint=models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('source', 'rater', 'rater_name', 'domain', 'label', 'dated_earliest', 'dated_latest'), name='outsiderating_once', nulls_distinct=False),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsiderating',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_outsideratingevent" ("dated_earliest", "dated_latest", "dated_words", "domain", "id", "label", "line", "link", "note", "outside_list_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rater_id", "rater_link", "rater_name", "recorded_at", "source_id", "withdrawn_at", "withdrawn_reason") VALUES (NEW."dated_earliest", NEW."dated_latest", NEW."dated_words", NEW."domain", NEW."id", NEW."label", NEW."line", NEW."link", NEW."note", NEW."outside_list_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."rater_id", NEW."rater_link", NEW."rater_name", NEW."recorded_at", NEW."source_id", NEW."withdrawn_at", NEW."withdrawn_reason"); RETURN NULL;', hash='7732e2aa7c93bc1c336cc8426893bfa1f0e9c5c1', operation='INSERT', pgid='pgtrigger_insert_insert_7ad5d', table='provenance_outsiderating', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsiderating',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_outsideratingevent" ("dated_earliest", "dated_latest", "dated_words", "domain", "id", "label", "line", "link", "note", "outside_list_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rater_id", "rater_link", "rater_name", "recorded_at", "source_id", "withdrawn_at", "withdrawn_reason") VALUES (NEW."dated_earliest", NEW."dated_latest", NEW."dated_words", NEW."domain", NEW."id", NEW."label", NEW."line", NEW."link", NEW."note", NEW."outside_list_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."rater_id", NEW."rater_link", NEW."rater_name", NEW."recorded_at", NEW."source_id", NEW."withdrawn_at", NEW."withdrawn_reason"); RETURN NULL;', hash='c57a90f3240cff12b43d0e7ff733df7bbd6fa4f7', operation='UPDATE', pgid='pgtrigger_update_update_c196d', table='provenance_outsiderating', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsiderating',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_outsideratingevent" ("dated_earliest", "dated_latest", "dated_words", "domain", "id", "label", "line", "link", "note", "outside_list_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rater_id", "rater_link", "rater_name", "recorded_at", "source_id", "withdrawn_at", "withdrawn_reason") VALUES (OLD."dated_earliest", OLD."dated_latest", OLD."dated_words", OLD."domain", OLD."id", OLD."label", OLD."line", OLD."link", OLD."note", OLD."outside_list_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."rater_id", OLD."rater_link", OLD."rater_name", OLD."recorded_at", OLD."source_id", OLD."withdrawn_at", OLD."withdrawn_reason"); RETURN NULL;', hash='543cec81015253e83c4691ce277778b3ea15fd71', operation='DELETE', pgid='pgtrigger_delete_delete_399c6', table='provenance_outsiderating', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='outsideratingevent',
            index=models.Index(fields=['source', 'pgh_created_at'], name='provenance__source__f041a4_idx'),
        ),
        migrations.AddIndex(
            model_name='outsideratingevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_95ef48_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsideratingevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='3be71a429b1f4b4bd68fb38dabbfc525f2440661', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_3ae87', table='provenance_outsideratingevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsideratingevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_outsideratingevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'4b7eee06d20e33b6\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'dated_earliest\', NEW."dated_earliest" AT TIME ZONE \'UTC\', \'dated_latest\', NEW."dated_latest" AT TIME ZONE \'UTC\', \'dated_words\', NEW."dated_words", \'domain\', NEW."domain", \'id\', NEW."id", \'label\', NEW."label", \'line\', NEW."line", \'link\', NEW."link", \'note\', NEW."note", \'outside_list_id\', NEW."outside_list_id", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'rater_id\', NEW."rater_id", \'rater_link\', NEW."rater_link", \'rater_name\', NEW."rater_name", \'recorded_at\', NEW."recorded_at" AT TIME ZONE \'UTC\', \'source_id\', NEW."source_id", \'withdrawn_at\', NEW."withdrawn_at" AT TIME ZONE \'UTC\', \'withdrawn_reason\', NEW."withdrawn_reason")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'4b7eee06d20e33b6\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'4b7eee06d20e33b6\', \'provenance_outsideratingevent\', \'{dated_earliest,dated_latest,dated_words,domain,id,label,line,link,note,outside_list_id,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,rater_id,rater_link,rater_name,recorded_at,source_id,withdrawn_at,withdrawn_reason}\', \'{dated_earliest,dated_latest,pgh_created_at,recorded_at,withdrawn_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='1ba404c741c230efefaa37fa8da8fd97b60b2529', operation='INSERT', pgid='pgtrigger_sealed_3c1d3', table='provenance_outsideratingevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outsideratingevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='555b94f71f63b8ce005dd017f2aacebe70a86425', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_47f77', table='provenance_outsideratingevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='notice',
            index=models.Index(fields=['person', '-id'], name='notice_of_person'),
        ),
        migrations.AddIndex(
            model_name='notice',
            index=models.Index(condition=models.Q(('read_at', None)), fields=['person', '-id'], name='notice_unread'),
        ),
        migrations.AddIndex(
            model_name='notice',
            index=models.Index(condition=models.Q(('mailed_at', None), ('read_at', None)), fields=['delivery', 'person'], name='notice_to_mail'),
        ),
        migrations.AddConstraint(
            model_name='notice',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('comment__isnull', True), ('proposal__isnull', True), ('publication__isnull', False), ('rating__isnull', True), ('review__isnull', True), ('tie__isnull', True), ('verdict__isnull', True)), models.Q(('comment__isnull', True), ('proposal__isnull', True), ('publication__isnull', True), ('rating__isnull', True), ('review__isnull', True), ('tie__isnull', True), ('verdict__isnull', False)), models.Q(('comment__isnull', True), ('proposal__isnull', False), ('publication__isnull', True), ('rating__isnull', True), ('review__isnull', True), ('tie__isnull', True), ('verdict__isnull', True)), models.Q(('comment__isnull', False), ('proposal__isnull', True), ('publication__isnull', True), ('rating__isnull', True), ('review__isnull', True), ('tie__isnull', True), ('verdict__isnull', True)), models.Q(('comment__isnull', True), ('proposal__isnull', True), ('publication__isnull', True), ('rating__isnull', False), ('review__isnull', True), ('tie__isnull', True), ('verdict__isnull', True)), models.Q(('comment__isnull', True), ('proposal__isnull', True), ('publication__isnull', True), ('rating__isnull', True), ('review__isnull', True), ('tie__isnull', False), ('verdict__isnull', True)), models.Q(('comment__isnull', True), ('proposal__isnull', True), ('publication__isnull', True), ('rating__isnull', True), ('review__isnull', False), ('tie__isnull', True), ('verdict__isnull', True)), _connector='OR'), name='notice_about_one_thing'),
        ),
        migrations.AddConstraint(
            model_name='notice',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['retraction', 'correction', 'restored', 'verdict', 'sent-back', 'mention', 'rating', 'tie', 'untied', 'hand-over'])), name='notice_kind_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='notice',
            constraint=models.CheckConstraint(condition=models.Q(('delivery__in', ['immediate', 'daily', 'program'])), name='notice_delivery_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='notice',
            constraint=models.CheckConstraint(condition=models.Q(('person', models.F('by')), _negated=True), name='notice_of_others'),
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
        migrations.AddConstraint(
            model_name='tag',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('name'), name='tag_name_once'),
        ),
        migrations.AddConstraint(
            model_name='tag',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='tag_has_name'),
        ),
        migrations.AddConstraint(
            model_name='tag',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into', models.F('id')), _negated=True), name='tag_not_merged_into_itself'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tag',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_tagevent" ("id", "kept_in_id", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."id", NEW."kept_in_id", NEW."merged_into_id", NEW."name", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."version"); RETURN NULL;', hash='1aeb3c6784585d0411cb4d754bea536fb109c81e', operation='INSERT', pgid='pgtrigger_insert_insert_32a85', table='provenance_tag', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tag',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_tagevent" ("id", "kept_in_id", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."id", NEW."kept_in_id", NEW."merged_into_id", NEW."name", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."version"); RETURN NULL;', hash='40fd21a23da4ea6fec11c4af86acf1140a679d94', operation='UPDATE', pgid='pgtrigger_update_update_50569', table='provenance_tag', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tag',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_tagevent" ("id", "kept_in_id", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."id", OLD."kept_in_id", OLD."merged_into_id", OLD."name", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."version"); RETURN NULL;', hash='f13ba7f2fa02ec843529f0092941f3c68c821983', operation='DELETE', pgid='pgtrigger_delete_delete_83d33', table='provenance_tag', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='savedfilter',
            index=models.Index(condition=models.Q(('is_shared', True)), fields=['id'], name='saved_filter_shared'),
        ),
        migrations.AddConstraint(
            model_name='savedfilter',
            constraint=models.UniqueConstraint(models.F('owner'), django.db.models.functions.text.Lower('name'), name='saved_filter_name_once'),
        ),
        migrations.AddConstraint(
            model_name='savedfilter',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='saved_filter_has_name'),
        ),
        migrations.AddIndex(
            model_name='claimtagevent',
            index=models.Index(fields=['claim', 'pgh_created_at'], name='provenance__claim_i_ad3333_idx'),
        ),
        migrations.AddIndex(
            model_name='claimtagevent',
            index=models.Index(fields=['tag', 'pgh_created_at'], name='provenance__tag_id_c21e26_idx'),
        ),
        migrations.AddIndex(
            model_name='claimtagevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_520986_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claimtagevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='b6da947702eaceb856558c7ba22ed79613603ffa', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_eba9a', table='provenance_claimtagevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claimtagevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_claimtagevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'0fd420606fdcbefd\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'claim_id\', NEW."claim_id", \'id\', NEW."id", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'tag_id\', NEW."tag_id")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'0fd420606fdcbefd\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'0fd420606fdcbefd\', \'provenance_claimtagevent\', \'{claim_id,id,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,tag_id}\', \'{pgh_created_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='a7b0a2104179ccde042b47ad78ba6ce76196d0b1', operation='INSERT', pgid='pgtrigger_sealed_aa071', table='provenance_claimtagevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claimtagevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2c15767a70c6f661654b962774183fc8df6381d5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d59af', table='provenance_claimtagevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='claimtag',
            constraint=models.UniqueConstraint(fields=('claim', 'tag'), name='claim_tagged_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claimtag',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_claimtagevent" ("claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tag_id") VALUES (NEW."claim_id", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."tag_id"); RETURN NULL;', hash='c3bc268035dcbf3026515c6a9432131dce12c052', operation='INSERT', pgid='pgtrigger_insert_insert_1b51a', table='provenance_claimtag', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claimtag',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provenance_claimtagevent" ("claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tag_id") VALUES (NEW."claim_id", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."tag_id"); RETURN NULL;', hash='a0c58f48e5f202703c1eefa213f38a2c12f9b118', operation='UPDATE', pgid='pgtrigger_update_update_a6bda', table='provenance_claimtag', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claimtag',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provenance_claimtagevent" ("claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tag_id") VALUES (OLD."claim_id", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."tag_id"); RETURN NULL;', hash='36ece078fc819d733167310d0351d0cb26795782', operation='DELETE', pgid='pgtrigger_delete_delete_60ed8', table='provenance_claimtag', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='tagevent',
            index=models.Index(fields=['merged_into', 'pgh_created_at'], name='provenance__merged__3de200_idx'),
        ),
        migrations.AddIndex(
            model_name='tagevent',
            index=models.Index(fields=['pgh_obj', 'pgh_id'], name='provenance__pgh_obj_c4f13b_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tagevent',
            trigger=pgtrigger.compiler.Trigger(name='not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;", hash='1edab940c707be3c3a52cc40a0d2d39dfbecbf9d', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_not_emptied_2e5b5', table='provenance_tagevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tagevent',
            trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _before bytea;', func='\n    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, _before FROM provenance_tagevent\n    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;\n    NEW.pgh_layout = \'b913e4e3139f6b39\';\n    NEW.pgh_seal = sha256(coalesce(_before, \'\'::bytea) || convert_to(jsonb_build_object(\'id\', NEW."id", \'kept_in_id\', NEW."kept_in_id", \'merged_into_id\', NEW."merged_into_id", \'name\', NEW."name", \'pgh_before\', NEW."pgh_before", \'pgh_context_id\', NEW."pgh_context_id", \'pgh_created_at\', NEW."pgh_created_at" AT TIME ZONE \'UTC\', \'pgh_id\', NEW."pgh_id", \'pgh_label\', NEW."pgh_label", \'pgh_layout\', NEW."pgh_layout", \'pgh_obj_id\', NEW."pgh_obj_id", \'version\', NEW."version")::text, \'UTF8\'));\n    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = \'b913e4e3139f6b39\') THEN\n        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")\n        VALUES (\'b913e4e3139f6b39\', \'provenance_tagevent\', \'{id,kept_in_id,merged_into_id,name,pgh_before,pgh_context_id,pgh_created_at,pgh_id,pgh_label,pgh_layout,pgh_obj_id,version}\', \'{pgh_created_at}\') ON CONFLICT DO NOTHING;\n    END IF;\n    RETURN NEW;\n', hash='041df71a6f41e026b7c0089803a483f35763a148', operation='INSERT', pgid='pgtrigger_sealed_ff458', table='provenance_tagevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tagevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5f1460fd7d8fb790cdfda19a5337034881b55987', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_aa264', table='provenance_tagevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='watch',
            index=models.Index(fields=['person', '-id'], name='watch_of_person'),
        ),
        migrations.AddConstraint(
            model_name='watch',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('case__isnull', True), ('claim__isnull', False), ('source__isnull', True)), models.Q(('case__isnull', True), ('claim__isnull', True), ('source__isnull', False)), models.Q(('case__isnull', False), ('claim__isnull', True), ('source__isnull', True)), _connector='OR'), name='watch_of_one_thing'),
        ),
        migrations.AddConstraint(
            model_name='watch',
            constraint=models.CheckConstraint(condition=models.Q(('delivery__in', ['immediate', 'daily', 'program', ''])), name='watch_delivery_in_vocabulary'),
        ),
        migrations.AddConstraint(
            model_name='watch',
            constraint=models.UniqueConstraint(fields=('person', 'claim'), name='watch_claim_once'),
        ),
        migrations.AddConstraint(
            model_name='watch',
            constraint=models.UniqueConstraint(fields=('person', 'source'), name='watch_source_once'),
        ),
        migrations.AddConstraint(
            model_name='watch',
            constraint=models.UniqueConstraint(fields=('person', 'case'), name='watch_case_once'),
        ),
        migrations.RunSQL(OWN_HYPOTHESIS, NOT_OWN),
        migrations.RunSQL(AFFILIATION, migrations.RunSQL.noop),
        migrations.RunSQL(SAME, NOT_SAME),
        RebuildPast(),
    ]
