package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.e2e.Api.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fifty consultants of five disciplines decide at the same instant on one submission. */
class SimultaneousDecisionsIT {

    private static final int DISCIPLINES = 5;
    private static final int PER_DISCIPLINE = 10;

    private final BuildingSite site = new BuildingSite();

    @Test
    void storesEveryDecisionOnceWhenAllApprove() throws Exception {
        var replies = decideAtOnce("approved", 10);

        assertThat(replies.stream().map(Reply::status)).containsOnly(201);
        assertOutcome(replies, "approved");
    }

    @Test
    void storesEveryDecisionOnceWhenOneMakesNotes() throws Exception {
        assertOutcome(decideAtOnce("approved_as_noted", 10), "approved_as_noted");
    }

    @Test
    void endsOnceWhenTheOutcomeIsReachedBeforeAllHaveDecided() throws Exception {
        var replies = decideAtOnce("approved", 1);

        assertThat(replies.stream().map(Reply::status)).containsOnly(201, 409);
        assertThat(replies.stream().filter(reply -> reply.status() == 409).map(Reply::code)).containsOnly("final");
        assertOutcome(replies, "approved");
    }

    private void assertOutcome(List<Reply> replies, String status) {
        var accepted = replies.stream().filter(reply -> reply.status() == 201).map(reply -> reply.text("id")).toList();
        var submission = replies.getFirst().request().split("/", -1)[4];
        var stored = site.admin().get(BuildingSite.SUBMISSIONS + submission + "/decisions?limit=200").expect(200);
        var ids = IntStream.range(0, accepted.size()).mapToObj(index -> stored.text("items", index, "id")).toList();
        assertThat(ids).containsExactlyInAnyOrderElementsOf(accepted);
        assertThat(stored.text("nextCursor")).isEqualTo("null");
        assertThat(site.submission(submission).text("status")).isEqualTo(status);
    }

    /** Everybody approves but the very last consultant of the list; each discipline needs {@code count} votes. */
    private List<Reply> decideAtOnce(String lastDecision, int count) throws Exception {
        var types = IntStream.range(0, DISCIPLINES).mapToObj(index -> site.consultantType("type" + index)).toList();
        var template = template(types, count);
        for (var type = 0; type < DISCIPLINES; type++) {
            for (var person = 0; person < PER_DISCIPLINE; person++) {
                site.assign("consultant" + type + "x" + person, types.get(type));
            }
        }
        var submission = site.inReview(template).text("id");
        var start = new CyclicBarrier(DISCIPLINES * PER_DISCIPLINE);
        var calls = new ArrayList<Callable<Reply>>();
        for (var type = 0; type < DISCIPLINES; type++) {
            for (var person = 0; person < PER_DISCIPLINE; person++) {
                var name = "consultant" + type + "x" + person;
                var last = type == DISCIPLINES - 1 && person == PER_DISCIPLINE - 1;
                var discipline = types.get(type);
                calls.add(() -> {
                    start.await();
                    return site.decide(name, submission, discipline, 1, last ? lastDecision : "approved");
                });
            }
        }
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var replies = new ArrayList<Reply>();
            for (var reply : threads.invokeAll(calls)) {
                replies.add(reply.get());
            }
            return replies;
        }
    }

    private String template(List<String> types, int count) {
        var leaves = types.stream()
                .map(type -> "{\"discipline\": {\"consultantTypeId\": \"%s\", \"count\": %d}}".formatted(type, count))
                .toList();
        var created = site.admin().post("/api/v1/equipment-templates", """
                {"name": "Many", "consultantTypeIds": [%s], "approvalRule": {"allOf": [%s]}}"""
                .formatted(String.join(", ", types.stream().map(type -> '"' + type + '"').toList()),
                        String.join(", ", leaves)))
                .expect(201);
        site.admin().post("/api/v1/equipment-templates/" + created.text("id") + "/publish", "{}", created.tag())
                .expect(201);
        return created.text("id");
    }
}
