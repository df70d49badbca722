package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.e2e.RequestGenerator.Generated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Requests made from the contract, as it says and spoiled: no answer is outside it, and none is a breakdown. Ten thousand
 * they are when nothing is thinned; in any case enough to meet every status that they are made for.
 */
class GeneratedRequestsIT {

    private static final int MOST = 10_000;
    private static final int REQUESTS = MOST / Integer.getInteger("countersign.thinned", 1);
    private static final int ENOUGH = 20;
    private static final List<Integer> MADE_FOR = List.of(200, 201, 400, 401, 403, 404, 405, 406, 409, 415, 422);

    private final long seed = Long.getLong("countersign.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final BuildingSite site = new BuildingSite();

    @Test
    void areAnsweredAsTheContractSays() {
        System.out.println("GeneratedRequestsIT: -Dcountersign.seed=" + seed);
        var generator = new RequestGenerator(ContractWatch.CONTRACT, random, known());
        var operations = ContractWatch.CONTRACT.operations();
        var callers = callers();
        var statuses = new TreeMap<Integer, Integer>();
        var failures = new ArrayList<String>();

        for (var sent = 0; goesOn(sent, statuses) && failures.size() < ENOUGH; sent++) {
            var operation = operations.get(random.nextInt(operations.size()));
            var request = generator.next(operation);
            send(callers.get(random.nextInt(callers.size())), request, statuses, failures);
        }

        System.out.println("GeneratedRequestsIT: answers by status " + statuses);
        assertThat(failures).as("-Dcountersign.seed=" + seed).isEmpty();
        assertThat(statuses.keySet()).as("the requests reach what they are made for").containsAll(MADE_FOR);
    }

    private static boolean goesOn(int sent, Map<Integer, Integer> statuses) {
        return sent < REQUESTS || (sent < MOST && !statuses.keySet().containsAll(MADE_FOR));
    }

    private static void send(Api caller, Generated request, Map<Integer, Integer> statuses, List<String> failures) {
        try {
            var reply = caller.sendBytes(request.method(), request.path(), request.body(), request.headers());
            statuses.merge(reply.status(), 1, Integer::sum);
            if (reply.status() >= 500) {
                failures.add(request + " -> " + reply.status() + " " + reply.body());
            }
        } catch (AssertionError outside) {
            failures.add(request + " -> " + outside.getMessage());
        } catch (RuntimeException unanswered) {
            failures.add(request + " -> " + unanswered);
        }
    }

    private List<Api> callers() {
        var service = RunningService.get();
        return List.of(site.admin(), site.admin(), site.person("manager"), site.person("manager"),
                site.person("contractor"), site.person("contractor"), site.person("plumber"), site.person("viewer"),
                service.as("outsider"), service.anonymous(), service.anonymous().withToken("x.y.z"));
    }

    /** Something of every kind that paths speak of, in every state that a submission can have. */
    private Map<String, List<String>> known() {
        var plumbing = site.consultantType("plumbing");
        var spare = site.consultantType("spare");
        var assignment = site.assign("plumber", plumbing);
        var template = site.templateWith("""
                {"key": "flow", "type": "quantity", "unit": "m3/h", "constraints": {"min": "10"}},
                {"key": "note", "type": "text", "ownerConsultantTypeId": "%s"}""".formatted(plumbing), plumbing);
        var submissions = new ArrayList<String>();
        for (var n = 0; n < 5; n++) {
            submissions.add(site.draft(template).text("id"));
            submissions.add(site.inReview(template).text("id"));
        }
        var decided = site.inReview(template).text("id");
        var decision = site.decide("plumber", decided, plumbing, 1, "revision_requested").expect(201).text("id");
        submissions.add(decided);
        var equipment = site.person("contractor").post(site.path() + "/equipment", "{\"name\": \"P-1\"}").expect(201)
                .text("id");
        var delegation = site.person("plumber").post(
                site.path() + "/consultant-assignments/" + assignment + "/delegations", site.delegation("viewer"))
                .expect(201).text("id");
        var known = new HashMap<>(Map.of("consultantTypeId", List.of(plumbing, spare), "templateId", List.of(template),
                "projectId", List.of(site.project()), "assignmentId", List.of(assignment),
                "submissionId", List.copyOf(submissions), "decisionId", List.of(decision),
                "equipmentId", List.of(equipment), "delegationId", List.of(delegation),
                "userId", List.of(site.person("viewer").userId(), site.person("plumber").userId())));
        known.put("code", List.of("invalid-content", "forbidden", "not-found"));
        return known;
    }
}
