package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.CONTRACTOR;
import static io.countersign.domain.submission.Site.ELECTRICAL;
import static io.countersign.domain.submission.Site.ELECTRICIAN;
import static io.countersign.domain.submission.Site.MANAGER;
import static io.countersign.domain.submission.Site.PLUMBER;
import static io.countersign.domain.submission.Site.PLUMBING;
import static io.countersign.domain.submission.Site.STRANGER;
import static io.countersign.domain.submission.Site.json;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.round.ClosingCircumstances;
import io.countersign.domain.round.JudgedRound;
import io.countersign.domain.round.Round;
import io.countersign.domain.simulation.StoredRound;
import io.countersign.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What may happen to a submission, at random: everybody decides, people come and go, requirements change, rounds follow each
 * other, some are overridden or withdrawn. Every round is kept as it closed, and the world goes on changing after that.
 */
final class RandomHistory {

    private static final List<String> KINDS = List.of("approved", "approved", "approved_as_noted", "revision_requested",
            "rejected", "recused");
    private static final List<ConsultantTypeId> TYPES = List.of(PLUMBING, ELECTRICAL);
    private static final List<UserId> PEOPLE = List.of(PLUMBER, ELECTRICIAN, STRANGER);
    private static final int STEPS = 20;

    private final Random random;
    private final Site site;
    private final List<Closed> closed = new ArrayList<>();
    private Submission submission;

    /** A round, and what was recorded when it closed. */
    private record Closed(Round round, ClosingCircumstances circumstances, boolean byRule) {}

    RandomHistory(Random random) {
        this.random = random;
        site = new Site("""
                {"name": "Pump", "consultantTypeIds": ["%1$s", "%2$s"],
                 "approvalRule": %3$s, "review": {"closePolicy": "%4$s", "carryForward": %5$s},
                 "specifications": [
                   {"key": "flow", "type": "quantity", "unit": "m3/h", "constraints": {"requirement": "at_least"},
                    "ownerConsultantTypeId": "%1$s"},
                   {"key": "colour", "type": "text"}]}
                """.formatted(PLUMBING, ELECTRICAL, randomRule(random, 2),
                random.nextBoolean() ? "when_decided" : "when_all_responded", random.nextBoolean()));
        submission = site
                .draft("{\"name\": \"Pump P-1\", \"values\": {\"flow\": {\"value\": \"40\", \"unit\": \"m3/h\"}}}");
        TYPES.forEach(type -> site.assign(STRANGER, type));
        for (var step = 0; step < STEPS; step++) {
            happen();
        }
    }

    static String randomRule(Random random, int depth) {
        var leaf = "{\"discipline\": {\"consultantTypeId\": \"%s\", \"count\": %d, \"blocking\": %s%s}}".formatted(
                TYPES.get(random.nextInt(2)), random.nextInt(4) == 0 ? 2 : 1, random.nextBoolean(),
                random.nextInt(4) == 0 ? ", \"scope\": [\"colour\"]" : "");
        if (depth == 0) {
            return leaf;
        }
        var one = randomRule(random, depth - 1);
        var other = randomRule(random, depth - 1);
        return switch (random.nextInt(7)) {
            case 0 -> leaf;
            case 1 -> "{\"anyOf\": [%s, %s]}".formatted(one, other);
            case 2 -> "{\"atLeast\": {\"count\": 2, \"of\": [%s, %s]}}".formatted(one, other);
            case 3 -> "{\"inSequence\": [%s, %s]}".formatted(one, other);
            case 4 -> "{\"veto\": {\"consultantTypeIds\": [\"%s\"], \"rule\": %s}}".formatted(ELECTRICAL, one);
            case 5 -> "{\"when\": {\"condition\": {\"deviates\": \"any\"}, \"rule\": %s}}".formatted(one);
            default -> ("{\"when\": {\"condition\": {\"field\": \"flow\", \"is\": \"at_least\", \"value\": \"30\","
                    + " \"unit\": \"m3/h\"}, \"rule\": %s}}").formatted(one);
        };
    }

    /** All rounds as a store gives them back: those that closed, and the one that is open in the end. */
    List<StoredRound> rounds() {
        var open = submission instanceof Submission.InReview inReview
                ? Stream.of(stored(inReview.round(), Optional.empty()))
                : Stream.<StoredRound>empty();
        return Stream.concat(closed.stream().map(this::stored), open).toList();
    }

    /** The rounds that closed by the rule: of them it is known what the verdict was. */
    List<StoredRound> closedByRule() {
        return closed.stream().filter(Closed::byRule).map(this::stored).toList();
    }

    private StoredRound stored(Closed it) {
        return stored(it.round(), Optional.of(ClosingCircumstances
                .readTrusted(JsonReader.readTrusted(JsonWriter.write(it.circumstances().toJson())))));
    }

    private StoredRound stored(Round round, Optional<ClosingCircumstances> circumstances) {
        var now = site.dossier(submission, MANAGER);
        return StoredRound.restore(submission.core(), new JudgedRound(round, circumstances), now.template(),
                now.access(),
                now.surroundings().assignments(), now.surroundings().requirements(), now.at());
    }

    private void happen() {
        switch (random.nextInt(14)) {
            case 0 -> reevaluate(site.require(
                    "{\"flow\": {\"value\": \"%d\", \"unit\": \"m3/h\"}}".formatted(30 + random.nextInt(20))));
            case 1 -> dismiss(PEOPLE.get(random.nextInt(3)));
            case 2 -> reevaluate(site.assign(PEOPLE.get(random.nextInt(3)), TYPES.get(random.nextInt(2))));
            case 3 -> step(site.as(CONTRACTOR, submission).edit(json(
                    "{\"declaredDeviations\": [{\"field\": \"flow\", \"reason\": \"all there is\"}],"
                            + " \"values\": {\"flow\": {\"value\": \"%d\", \"unit\": \"m3/h\"}}}"
                                    .formatted(20 + random.nextInt(30)))));
            case 4 -> rarely(site.as(CONTRACTOR, submission).withdraw(CommandJson.optional(json("{}"))));
            case 5 -> rarely(site.as(MANAGER, submission).override(CommandJson.override(json(
                    "{\"outcome\": \"approved\", \"reason\": \"the site cannot wait\"}"))));
            case 6, 7 -> step(site.as(CONTRACTOR, submission).submit(CommandJson.none(json("{}")),
                    closed.isEmpty() ? Optional.empty() : Optional.of(closed.getLast().round())));
            default -> decide();
        }
    }

    private void dismiss(UserId user) {
        if (site.hasAssigned(user)) {
            reevaluate(site.dismiss(user));
        }
    }

    private void reevaluate(ReviewCause cause) {
        take(new ReviewCommands(site.dossier(submission, MANAGER)).reevaluate(cause));
    }

    private void rarely(Outcome<Step> outcome) {
        if (random.nextInt(4) == 0) {
            step(outcome);
        }
    }

    private void decide() {
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        var accepts = kind.equals("approved_as_noted") ? ", \"acceptedDeviations\": [\"flow\"]" : "";
        var body = "{\"consultantTypeId\": \"%s\", \"round\": %d, \"decision\": \"%s\", \"comments\": \"seen\"%s}"
                .formatted(TYPES.get(random.nextInt(2)), Math.max(1, submission.core().rounds()), kind, accepts);
        var decided = site.decide(submission, PEOPLE.get(random.nextInt(3)), body);
        if (decided instanceof Outcome.Done<ReviewCommands.Decided>(var done)) {
            take(done.step());
        }
    }

    private void step(Outcome<Step> outcome) {
        if (outcome instanceof Outcome.Done<Step>(var step)) {
            take(step);
        }
    }

    private void take(Step step) {
        var round = submission instanceof Submission.InReview inReview
                ? Optional.of(inReview.round())
                : Optional.<Round>empty();
        submission = step.next();
        for (var fact : step.facts()) {
            if (fact instanceof SubmissionFact.Decided(var decision)) {
                round = round.map(it -> it.with(decision));
            } else if (fact instanceof SubmissionFact.RoundClosed(var number, var closing, var circumstances)) {
                closed.add(new Closed(round.orElseThrow().closed(closing.result(), closing.at()), circumstances,
                        endedByRule()));
            }
        }
    }

    private boolean endedByRule() {
        return switch (submission) {
            case Submission.Approved approved -> approved.basis() instanceof Submission.Basis.ByRule;
            case Submission.RevisionRequested revision -> true;
            case Submission.Rejected rejected -> true;
            default -> false;
        };
    }
}
