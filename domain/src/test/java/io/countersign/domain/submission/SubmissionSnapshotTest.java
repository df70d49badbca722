package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.CONTRACTOR;
import static io.countersign.domain.submission.Site.ELECTRICAL;
import static io.countersign.domain.submission.Site.ELECTRICIAN;
import static io.countersign.domain.submission.Site.MANAGER;
import static io.countersign.domain.submission.Site.PLUMBER;
import static io.countersign.domain.submission.Site.PLUMBING;
import static io.countersign.domain.submission.Site.json;
import static io.countersign.domain.submission.Site.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.round.Round;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was stored comes back as it was, or not at all when it contradicts itself. */
class SubmissionSnapshotTest {

    private final Site site = new Site();

    @Test
    void comesBackInEveryState() {
        for (var submission : everyState()) {
            var snapshot = snapshot(submission);
            var restored = Submission.restore(snapshot);

            assertThat(restored).as(submission.status().jsonName()).hasSameClassAs(submission);
            assertThat(restored.status()).isEqualTo(submission.status());
            assertThat(restored.core()).isEqualTo(submission.core());
            assertThat(snapshot(restored)).isEqualTo(snapshot);
        }
        assertThat(everyState().stream().map(Submission::status)).contains(Status.values());
    }

    @Test
    void doesNotComeBackFromContradictions() {
        var inReview = snapshot(site.inReview());
        var approved = snapshot(everyState().get(3));
        var withdrawn = snapshot(everyState().get(6));
        var round = inReview.openRound().orElseThrow();

        refuses(with(inReview, Status.IN_REVIEW, Optional.empty(), Optional.empty()), "without an open round");
        refuses(with(inReview, Status.IN_REVIEW, Optional.of(new Round(2, round.submittedAt(), round.submittedBy(),
                round.content(), round.contentDigest(), Optional.empty(), List.of(), List.of())), Optional.empty()),
                "round 2 of 1");
        refuses(with(inReview, Status.IN_REVIEW,
                Optional.of(round.closed(Round.Result.REJECTED, Instant.EPOCH)), Optional.empty()),
                "not its open one");
        refuses(with(approved, Status.APPROVED, Optional.empty(), Optional.empty()), "without a basis");
        refuses(with(approved, Status.APPROVED_AS_NOTED, Optional.empty(), Optional.empty()), "without a basis");
        refuses(with(withdrawn, Status.WITHDRAWN, Optional.empty(), Optional.empty()), "without the act");
        refuses(with(withdrawn, Status.VOID, Optional.empty(), Optional.of(new Submission.Basis.ByRule())),
                "without the act");
    }

    @Test
    void doesNotComeBackFromAnOfferThatIsNone() {
        for (var offer : List.of("null", "[]", "{}", "{\"name\": 5}", "{\"name\": \"P-1\", \"documents\": [{}]}")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Offer.readTrusted(json(offer)));
        }
    }

    private List<Submission> everyState() {
        var inReview = site.decided(site.inReview(), PLUMBER, PLUMBING, "recused");
        return Stream.concat(Stream.of(site.draft(), site.inReview(), inReview),
                Stream.concat(
                        Stream.of("approved", "approved_as_noted", "revision_requested").map(kind -> site.decided(
                                site.decided(site.inReview(), PLUMBER, PLUMBING, kind), ELECTRICIAN, ELECTRICAL, kind)),
                        Stream.of(next(site.as(CONTRACTOR, inReview).withdraw(CommandJson.optional(json("{}")))),
                                site.decided(site.decided(site.inReview(), PLUMBER, PLUMBING, "rejected"), ELECTRICIAN,
                                        ELECTRICAL, "rejected"),
                                overridden(), next(site.as(MANAGER, overridden())
                                        .declareVoid(CommandJson.required(json("{\"reason\": \"wrong building\"}")))))))
                .toList();
    }

    private Submission overridden() {
        return next(site.as(MANAGER, site.inReview()).override(CommandJson.override(
                json("{\"outcome\": \"approved\", \"reason\": \"the site cannot wait\"}"))));
    }

    /** What the store would keep: the JSON goes through text. */
    private static SubmissionSnapshot snapshot(Submission submission) {
        var core = submission.core();
        Optional<Submission.Basis> basis = switch (submission) {
            case Submission.Approved approved -> Optional.of(approved.basis());
            case Submission.Voided voided -> voided.earlierBasis();
            default -> Optional.empty();
        };
        Optional<Submission.Act> closing = switch (submission) {
            case Submission.Withdrawn withdrawn -> Optional.of(withdrawn.act());
            case Submission.Voided voided -> Optional.of(voided.act());
            default -> Optional.empty();
        };
        var open = submission instanceof Submission.InReview inReview
                ? Optional.of(inReview)
                : Optional.<Submission.InReview>empty();
        var stored = new SubmissionCore(core.creation(), core.template(), stored(core.offer()), core.authors(),
                core.rounds(), core.submitted(), core.updatedAt(), core.version());
        return new SubmissionSnapshot(stored, submission.status(),
                open.map(it -> new Round(it.round().number(), it.round().submittedAt(), it.round().submittedBy(),
                        stored(it.round().content()), it.round().contentDigest(), it.round().closing(),
                        it.round().decisions(), it.round().lostDecisions())),
                open.map(Submission.InReview::awaiting).orElse(Set.of()), basis, closing);
    }

    private static Offer stored(Offer offer) {
        return Offer.readTrusted(JsonReader.readTrusted(JsonWriter.write(offer.toJson())));
    }

    private static SubmissionSnapshot with(SubmissionSnapshot it, Status status, Optional<Round> round,
            Optional<Submission.Basis> basis) {
        return new SubmissionSnapshot(it.core(), status, round, it.awaiting(), basis, Optional.empty());
    }

    private static void refuses(SubmissionSnapshot snapshot, String why) {
        assertThatIllegalArgumentException().isThrownBy(() -> Submission.restore(snapshot))
                .withMessageContaining(snapshot.core().id().toString()).withMessageContaining(why);
    }
}
