package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.CONTRACTOR;
import static io.countersign.domain.submission.Site.done;
import static io.countersign.domain.submission.Site.json;
import static io.countersign.domain.submission.Site.next;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.review.Review;
import io.countersign.domain.round.Round;
import io.countersign.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/** A submission on its way through its rounds, and the round that it was last in. */
final class Course {

    private final Site site;
    private Submission submission;
    private Optional<Round> last;

    Course(Site site, String offer) {
        this(site, site.draft(offer), Optional.empty());
    }

    private Course(Site site, Submission submission, Optional<Round> last) {
        this.site = site;
        this.submission = submission;
        this.last = last;
    }

    /** The same, to go another way from here. */
    Course copy() {
        return new Course(site, submission, last);
    }

    Submission submission() {
        return submission;
    }

    Status status() {
        return submission.status();
    }

    Round round() {
        return last.orElseThrow();
    }

    Review review() {
        return Reviews.of(site.dossier(submission, CONTRACTOR));
    }

    Course submit() {
        return submit(CONTRACTOR);
    }

    Course submit(UserId by) {
        return arrive(next(site.as(by, submission).submit(CommandJson.none(json("{}")), last)));
    }

    /** Submits as if there had been no round before. */
    Course submitAfresh() {
        return arrive(next(site.as(CONTRACTOR, submission).submit(CommandJson.none(json("{}")), Optional.empty())));
    }

    Course edit(String patch) {
        return edit(CONTRACTOR, json(patch));
    }

    Course edit(UserId by, JsonValue patch) {
        submission = next(site.as(by, submission).edit(patch));
        return this;
    }

    Course recall() {
        submission = next(site.as(CONTRACTOR, submission).recall(CommandJson.optional(json("{}"))));
        return this;
    }

    Outcome<ReviewCommands.Decided> deciding(UserId user, ConsultantTypeId type, String kind, List<String> accepted,
            String more) {
        return site.decide(submission, user, """
                {"consultantTypeId": "%s", "round": %d, "decision": "%s", "comments": "see sheet 2",
                 "acceptedDeviations": %s%s}""".formatted(type, Math.max(1, submission.core().rounds()), kind,
                JsonWriter.write(JsonValue.texts(accepted)), more));
    }

    Course decide(UserId user, ConsultantTypeId type, String kind, String... accepted) {
        return decided(done(deciding(user, type, kind, List.of(accepted), "")));
    }

    /** Goes on with what was decided; an identical decision changes nothing. */
    Course decided(ReviewCommands.Decided decided) {
        if (decided.step().hasEffect()) {
            last = last.map(round -> round.with(decided.decision()));
            submission = decided.step().next();
        }
        return this;
    }

    private Course arrive(Submission reached) {
        submission = reached;
        last = Optional.of(((Submission.InReview) reached).round());
        return this;
    }
}
