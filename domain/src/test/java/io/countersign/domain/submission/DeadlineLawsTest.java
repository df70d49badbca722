package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.CONTRACTOR;
import static io.countersign.domain.submission.Site.done;
import static io.countersign.domain.submission.Site.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.json.RandomJson;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.round.DecisionDraft;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.rule.Rule;
import io.countersign.domain.rule.RuleJson;
import io.countersign.domain.schedule.Due;
import io.countersign.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random reviews, played through the commands of the domain, in which everybody acts on the last day he may. */
class DeadlineLawsTest {

    private static final int RUNS = RandomJson.runs(150);
    private static final int LONGEST = 12;
    private static final List<String> ZONES = List.of("UTC", "Asia/Jerusalem", "America/St_Johns", "Pacific/Kiritimati",
            "Etc/GMT+12", "Asia/Beirut");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    private final long seed = RandomJson.seed("laws of deadlines");
    private final Random random = new Random(seed);

    private final List<ConsultantTypeId> types = new ArrayList<>();

    @Test
    void bringsTheProductOnSiteOnTheDayWhenEverybodyActsOnHisLastDay() {
        for (var run = 0; run < RUNS; run++) {
            play("run %d, seed %d".formatted(run, seed));
        }
    }

    private void play(String name) {
        types.clear();
        var rule = rule(2);
        var site = site(rule);
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        var requiredOnSite = FIRST_DAY.plusDays(random.nextInt(1_000));
        var leadTime = random.nextInt(100);
        var draft = site.draft("""
                {"name": "Pump P-1", "requiredOnSite": "%s", "leadTimeDays": %d}""".formatted(requiredOnSite,
                leadTime));
        var submitBy = SubmissionDeadlines.of(at(zone, site, draft, CONTRACTOR, Instant.EPOCH)).submitBy()
                .orElseThrow();

        var now = during(submitBy, zone, Instant.MIN);
        var before = at(zone, site, draft, CONTRACTOR, now);
        assertThat(SubmissionDeadlines.of(before).overdueAt(now)).as(name).isFalse();
        assertThat(SubmissionDeadlines.of(before).overdueAt(submitBy.end())).as(name).isTrue();
        var submission = done(new SubmissionCommands(before, new Precondition.AnyVersion())
                .submit(new Checked.Valid<>(Optional.empty()), Optional.empty())).next();

        while (submission instanceof Submission.InReview) {
            var deadlines = SubmissionDeadlines.of(at(zone, site, submission, CONTRACTOR, now));
            assertThat(deadlines.overdueAt(now)).as(name).isFalse();
            assertThat(deadlines.review().map(Due::on)).as(name).contains(requiredOnSite.minusDays(leadTime));
            var next = deadlines.decisions().entrySet().stream()
                    .min(Map.Entry.comparingByValue(Comparator.comparing(Due::end)))
                    .orElseThrow();
            now = during(next.getValue(), zone, now);
            submission = approve(at(zone, site, submission, userOf(next.getKey()), now), next.getKey());
        }

        assertThat(submission.status()).as(name).isEqualTo(Status.APPROVED);
        assertThat(now.atZone(zone).toLocalDate().plusDays(leadTime)).as(name).isEqualTo(requiredOnSite);
    }

    private static Submission approve(Dossier dossier, ConsultantTypeId type) {
        var body = DecisionDraft.read(json("""
                {"consultantTypeId": "%s", "round": 1, "decision": "approved"}""".formatted(type)));
        return done(new ReviewCommands(dossier).decide(body, new DecisionId(UUID.randomUUID()))).step().next();
    }

    /** Some time of that day that is not before something else that happened. */
    private Instant during(Due due, ZoneId zone, Instant earliest) {
        var start = due.on().atStartOfDay(zone).toInstant();
        var from = start.isBefore(earliest) ? earliest : start;
        return from.plusMillis(random.nextLong(Duration.between(from, due.end()).toMillis()));
    }

    private Site site(Rule rule) {
        var days = JsonObject.with();
        types.forEach(type -> days.put(type.toString(), JsonValue.number(1 + random.nextInt(LONGEST))));
        var site = new Site("""
                {"name": "Pump", "consultantTypeIds": %s, "approvalRule": %s, "review": {"reviewDays": %s}}"""
                .formatted(JsonWriter.write(JsonValue.texts(types)), JsonWriter.write(RuleJson.toJson(rule)),
                        JsonWriter.write(days.build())));
        types.forEach(type -> site.assign(userOf(type), type));
        return site;
    }

    private static UserId userOf(ConsultantTypeId type) {
        return new UserId(type.value());
    }

    private static Dossier at(ZoneId zone, Site site, Submission submission, UserId user, Instant at) {
        var dossier = site.dossier(submission, user, at);
        var before = dossier.access();
        var project = new Project(before.project().id(), new Project.Definition("Tower", Optional.empty(), zone),
                Instant.EPOCH, Instant.EPOCH, 0);
        return new Dossier(dossier.submission(), dossier.pinned(),
                new ProjectAccess(before.actor(), project, before.role(), before.assignments(), before.delegations()),
                dossier.surroundings(), dossier.at());
    }

    /** No discipline occurs twice: one vote would count at both places. */
    private Rule rule(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 1)) {
            case 0 -> {
                types.add(new ConsultantTypeId(new UUID(7, types.size())));
                yield Rule.Discipline.of(types.getLast());
            }
            case 1, 2 -> new Rule.InSequence(operands(depth));
            case 3 -> new Rule.AllOf(operands(depth));
            case 4 -> new Rule.AnyOf(operands(depth));
            default -> {
                var operands = operands(depth);
                yield new Rule.AtLeast(1 + random.nextInt(operands.size()), operands);
            }
        };
    }

    private List<Rule> operands(int depth) {
        return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(index -> rule(depth - 1)).toList();
    }
}
