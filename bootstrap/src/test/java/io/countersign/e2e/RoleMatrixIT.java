package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.bootstrap.contract.Contract;
import io.countersign.e2e.Api.Reply;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** Every operation of the contract × every kind of person: who may, who may not, and for whom it does not exist. */
class RoleMatrixIT {

    private static final String TYPES = "/api/v1/consultant-types";
    private static final String TEMPLATES = "/api/v1/equipment-templates";
    private static final String REASON = "{\"reason\": \"built differently\"}";

    private static Connection database;
    private static BuildingSite site;
    private static BuildingSite elsewhere;
    private static String plumbing;
    private static String acoustics;
    private static String template;

    enum Person {
        ANONYMOUS, FRESH, OUTSIDER, VIEWER, CONTRACTOR, OTHER_CONSULTANT, CONSULTANT, MANAGER, ADMIN
    }

    /** What one person is answered, in the order of the persons. */
    private static final String EVERYBODY = "401 200 200 200 200 200 200 200 200";
    private static final String PROJECT_READERS = "401 404 404 200 200 200 200 200 200";

    private static String adminsOnly(int success) {
        return "401 403 403 403 403 403 403 403 " + success;
    }

    private static String managersAndAdmins(int success) {
        return "401 404 404 403 403 403 403 %d %d".formatted(success, success);
    }

    private static String managersAndContractors(int success) {
        return "401 404 404 403 %d 403 403 %d 403".formatted(success, success);
    }

    private static String managers(int success) {
        return "401 404 404 403 403 403 403 %d 403".formatted(success);
    }

    private static String consultants(int success) {
        return "401 404 404 403 403 403 %d 403 403".formatted(success);
    }

    record Request(String path, @Nullable String body, Optional<String> tag) {}

    private static final Map<String, Request> REFUSED = new HashMap<>();

    /** Operations that are asked by POST and change nothing. */
    private static final Set<String> QUESTIONS = Set.of("checkApprovalRule", "simulateRule");

    record Operation(String id, String method, String expected, Supplier<Request> request) {

        /** Somebody for whom it succeeds. */
        Api caller() {
            return api(Arrays.stream(Person.values()).filter(this::succeedsFor).findFirst().orElseThrow());
        }

        String expected(Person person) {
            return expected.split(" ", -1)[person.ordinal()];
        }

        private boolean succeedsFor(Person person) {
            return expected(person).startsWith("2");
        }

        /** A request that is going to be refused: it leaves what it is about as it was, so one is enough for all of them. */
        Request refused() {
            return REFUSED.computeIfAbsent(id, unused -> request.get());
        }

        Request request(Person person) {
            return succeedsFor(person) ? request.get() : refused();
        }

        boolean writes() {
            return !method.equals("GET") && !QUESTIONS.contains(id);
        }
    }

    @BeforeAll
    static void buildSites() throws SQLException {
        database = RunningService.get().database().connect();
        REFUSED.clear();
        elsewhere = new BuildingSite();
        site = new BuildingSite();
        plumbing = site.consultantType("plumbing");
        acoustics = site.consultantType("acoustics");
        site.assign("consultant", plumbing);
        site.assign("other", acoustics);
        template = site.templateWith(
                "{\"key\": \"note\", \"type\": \"text\", \"ownerConsultantTypeId\": \"%s\"}".formatted(plumbing),
                plumbing);
    }

    @AfterAll
    static void disconnect() throws SQLException {
        database.close();
    }

    /** One call of each operation that succeeds for the right person, on resources that are made for it when it is asked for. */
    static List<Operation> operations() {
        var all = new ArrayList<Operation>();
        all.add(get("listConsultantTypes", EVERYBODY, () -> TYPES));
        all.add(get("getConsultantType", EVERYBODY, () -> TYPES + "/" + plumbing));
        all.add(send("createConsultantType", "POST", adminsOnly(201), () -> body(TYPES, named())));
        all.add(send("replaceConsultantType", "PUT", adminsOnly(200), () -> on(newType(), "", named())));
        all.add(send("deleteConsultantType", "DELETE", adminsOnly(204), () -> on(newType(), "", null)));
        all.add(send("retireConsultantType", "POST", adminsOnly(200), () -> on(newType(), "/retire", "{}")));
        all.add(get("listEquipmentTemplates", EVERYBODY, () -> TEMPLATES));
        all.add(get("getEquipmentTemplate", EVERYBODY, () -> TEMPLATES + "/" + template));
        all.add(send("createEquipmentTemplate", "POST", adminsOnly(201), () -> body(TEMPLATES, named())));
        all.add(send("replaceEquipmentTemplate", "PUT", adminsOnly(200), () -> on(newTemplate(), "", named())));
        all.add(send("deleteEquipmentTemplate", "DELETE", adminsOnly(204), () -> on(newTemplate(), "", null)));
        all.add(send("publishEquipmentTemplate", "POST", adminsOnly(201), () -> on(newTemplate(), "/publish", "{}")));
        all.add(send("retireEquipmentTemplate", "POST", adminsOnly(200), () -> on(newTemplate(), "/retire", "{}")));
        all.add(send("simulateRule", "POST", managersAndAdmins(200), () -> body(
                TEMPLATES + "/" + template + "/rule-simulations",
                "{\"projectId\": \"%s\", \"rule\": {\"discipline\": {\"consultantTypeId\": \"%s\"}}}"
                        .formatted(site.project(), plumbing))));
        all.add(get("listTemplateVersions", EVERYBODY, () -> TEMPLATES + "/" + template + "/versions"));
        all.add(get("getTemplateVersion", EVERYBODY, () -> TEMPLATES + "/" + template + "/versions/1"));
        all.add(send("checkApprovalRule", "POST", EVERYBODY, () -> body("/api/v1/approval-rules/check",
                "{\"rule\": {\"discipline\": {\"consultantTypeId\": \"%s\"}}, \"eligible\": {}, \"ballots\": []}"
                        .formatted(plumbing))));
        all.add(get("diffTemplateVersions", EVERYBODY,
                () -> TEMPLATES + "/" + template + "/versions/1/diff?from=1"));
        all.add(get("getTemplateVersionSchema", EVERYBODY,
                () -> TEMPLATES + "/" + template + "/versions/1/schema"));
        all.add(get("listVersionImpact", EVERYBODY,
                () -> TEMPLATES + "/" + template + "/versions/1/impact"));
        all.add(get("getMe", EVERYBODY, () -> "/api/v1/me"));
        all.add(get("listInbox", EVERYBODY, () -> "/api/v1/me/inbox"));
        all.add(get("readEvents", EVERYBODY, () -> "/api/v1/events?after=18446744073709551615-0"));
        all.add(get("getLedgerHead", EVERYBODY, () -> "/api/v1/ledger/head"));
        all.add(get("getLedgerEntry", PROJECT_READERS, () -> LedgerIT.sealed(database, "projects/" + site.project())));
        all.add(get("proveLedgerEntry", PROJECT_READERS,
                () -> LedgerIT.sealed(database, "projects/" + site.project()) + "/proof"));
        all.add(get("listUsers", adminsOnly(200), () -> "/api/v1/users"));
        all.add(get("getUser", adminsOnly(200), () -> "/api/v1/users/" + site.person("viewer").userId()));
        all.add(send("createUser", "POST", adminsOnly(201), () -> body("/api/v1/users",
                "{\"name\": \"Somebody\", \"email\": \"%s@example.org\"}".formatted(UUID.randomUUID()))));
        all.add(get("listProjects", EVERYBODY, () -> "/api/v1/projects"));
        all.add(send("createProject", "POST", adminsOnly(201), () -> body("/api/v1/projects", named())));
        all.add(get("getProject", PROJECT_READERS, () -> site.path()));
        all.add(send("replaceProject", "PUT", managersAndAdmins(200), () -> on(site.path(), "", named())));
        all.add(get("listMembers", PROJECT_READERS, () -> site.path() + "/members"));
        all.add(get("getMember", PROJECT_READERS, () -> site.path() + "/members/" + site.person("viewer").userId()));
        all.add(send("putMember", "PUT", managersAndAdmins(200),
                () -> on(newMember(), "", "{\"role\": \"contractor\"}")));
        all.add(send("deleteMember", "DELETE", managersAndAdmins(204), () -> on(newMember(), "", null)));
        all.add(get("listConsultantAssignments", PROJECT_READERS, () -> site.path() + "/consultant-assignments"));
        all.add(get("getConsultantAssignment", PROJECT_READERS, RoleMatrixIT::newAssignment));
        all.add(send("createConsultantAssignment", "POST", managersAndAdmins(201), () -> body(
                site.path() + "/consultant-assignments", "{\"userId\": \"%s\", \"consultantTypeId\": \"%s\"}"
                        .formatted(site.person("viewer").userId(),
                                site.consultantType(UUID.randomUUID().toString())))));
        all.add(send("deleteConsultantAssignment", "DELETE", managersAndAdmins(204),
                () -> on(newAssignment(), "", null)));
        all.add(get("listDelegations", PROJECT_READERS, () -> ownAssignment() + "/delegations"));
        all.add(get("getDelegation", PROJECT_READERS, RoleMatrixIT::newDelegation));
        all.add(send("createDelegation", "POST", "401 404 404 403 403 403 201 201 201",
                () -> body(ownAssignment() + "/delegations", site.delegation("viewer"))));
        all.add(send("deleteDelegation", "DELETE", "401 404 404 403 403 403 204 204 204",
                () -> on(newDelegation(), "", null)));
        all.add(get("listEquipment", PROJECT_READERS, () -> site.path() + "/equipment"));
        all.add(get("getEquipment", PROJECT_READERS, RoleMatrixIT::newEquipment));
        all.add(send("registerEquipment", "POST", managersAndContractors(201),
                () -> body(site.path() + "/equipment", named())));
        all.add(get("getRequirements", PROJECT_READERS, RoleMatrixIT::requirements));
        all.add(send("updateRequirements", "PATCH", "401 404 404 403 403 403 200 200 403",
                () -> on(requirements(), "", "{\"values\": {\"note\": \"as drawn\"}}")));
        all.add(get("listSubmissions", PROJECT_READERS, () -> site.path() + "/equipment-submissions"));
        all.add(send("createSubmission", "POST", managersAndContractors(201), () -> body(
                site.path() + "/equipment-submissions",
                "{\"templateId\": \"%s\", \"name\": \"Offer\"}".formatted(template))));
        all.addAll(submissions());
        return all;
    }

    private static List<Operation> submissions() {
        return List.of(
                get("getSubmission", PROJECT_READERS, () -> path(site.draft(template))),
                send("updateSubmission", "PATCH", managersAndContractors(200),
                        () -> with(site.draft(template), "", "{\"values\": {\"note\": \"x\"}}")),
                send("deleteSubmission", "DELETE", managersAndContractors(204),
                        () -> with(site.draft(template), "", null)),
                send("submitSubmission", "POST", managersAndContractors(200),
                        () -> with(site.draft(template), "/submit", "{}")),
                send("recallSubmission", "POST", managersAndContractors(200),
                        () -> with(site.inReview(template), "/recall", "{}")),
                send("withdrawSubmission", "POST", managersAndContractors(200),
                        () -> with(site.draft(template), "/withdraw", "{}")),
                send("migrateSubmission", "POST", managersAndContractors(200),
                        () -> with(site.draft(template), "/migrate", "{\"templateVersion\": 1}")),
                send("overrideSubmission", "POST", managers(200), () -> with(site.inReview(template), "/override",
                        "{\"outcome\": \"approved\", \"reason\": \"the site cannot wait\"}")),
                send("voidSubmission", "POST", managers(200), () -> with(site.draft(template), "/void", REASON)),
                get("listRounds", PROJECT_READERS, () -> path(site.inReview(template)) + "/rounds"),
                get("getRound", PROJECT_READERS, () -> path(site.inReview(template)) + "/rounds/1"),
                get("compareRounds", PROJECT_READERS, () -> path(site.inReview(template)) + "/rounds/1/diff?from=1"),
                get("getDeviationReport", PROJECT_READERS, () -> path(site.inReview(template)) + "/deviations"),
                get("getVerdict", PROJECT_READERS, () -> path(site.inReview(template)) + "/verdict"),
                get("listDecisions", PROJECT_READERS, () -> path(site.inReview(template)) + "/decisions"),
                get("getDecision", PROJECT_READERS, RoleMatrixIT::newDecision),
                send("decideSubmission", "POST", consultants(201),
                        () -> body(path(site.inReview(template)) + "/decisions",
                                BuildingSite.decision(plumbing, 1, "recused"))),
                send("retractDecision", "POST", consultants(200), () -> on(newDecision(), "/retract", "{}")));
    }

    @TestFactory
    Stream<DynamicTest> answersEveryPersonAsTheMatrixSays() {
        return operations().stream().flatMap(operation -> Arrays.stream(Person.values())
                .map(person -> DynamicTest.dynamicTest(operation.id() + " × " + person, () -> {
                    var request = operation.request(person);
                    var eventsBefore = events();
                    var reply = api(person).send(operation.method(), request.path(), request.body(), request.tag());
                    assertThat(Integer.toString(reply.status())).as(reply.body()).isEqualTo(operation.expected(person));
                    assertThat(events() > eventsBefore).as("leaves an event exactly when it did something")
                            .isEqualTo(operation.writes() && reply.status() < 300);
                })));
    }

    @TestFactory
    Stream<DynamicTest> answersLinesToWhomItAnswersPages() {
        var collections = Contract.load().operations().stream()
                .filter(io.countersign.bootstrap.contract.Operation::answersCollection)
                .map(io.countersign.bootstrap.contract.Operation::operationId).collect(Collectors.toSet());
        return operations().stream().filter(operation -> collections.contains(operation.id()))
                .flatMap(operation -> Arrays.stream(Person.values())
                        .map(person -> DynamicTest.dynamicTest(operation.id() + " as lines × " + person, () -> {
                            var reply = api(person).send("GET", operation.request(person).path(), null,
                                    Map.of("Accept", "application/x-ndjson"));
                            assertThat(Integer.toString(reply.status())).as(reply.body())
                                    .isEqualTo(operation.expected(person));
                            assertThat(reply.header("Content-Type")).contains(reply.status() == 200
                                    ? "application/x-ndjson"
                                    : "application/problem+json");
                        })));
    }

    /** How many events there are, but for those of people who are seen for the first time. */
    private static long events() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "SELECT count(*) FROM domain_events WHERE type <> 'io.countersign.user.recognised'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void hasARowForEveryOperationOfTheContract() throws Exception {
        try (var document = RoleMatrixIT.class.getResourceAsStream("/openapi/openapi.yaml")) {
            Map<String, Map<String, Map<String, Object>>> contract = new Yaml().load(document);
            var secured = contract.get("paths").entrySet().stream()
                    .flatMap(path -> path.getValue().values().stream())
                    .filter(Map.class::isInstance)
                    .map(operation -> (Map<?, ?>) operation)
                    .filter(operation -> operation.containsKey("operationId"))
                    .filter(operation -> !List.of().equals(operation.get("security")))
                    .map(operation -> operation.get("operationId").toString())
                    .collect(Collectors.toSet());

            assertThat(operations().stream().map(Operation::id)).containsExactlyInAnyOrderElementsOf(secured);
        }
    }

    static Api api(Person person) {
        return switch (person) {
            case ANONYMOUS -> RunningService.get().anonymous();
            case FRESH -> RunningService.get().as("fresh");
            case OUTSIDER -> elsewhere.person("manager");
            case VIEWER -> site.person("viewer");
            case CONTRACTOR -> site.person("contractor");
            case OTHER_CONSULTANT -> site.person("other");
            case CONSULTANT -> site.person("consultant");
            case MANAGER -> site.person("manager");
            case ADMIN -> site.admin();
        };
    }

    private static Operation get(String id, String expected, Supplier<String> path) {
        return new Operation(id, "GET", expected, () -> new Request(path.get(), null, Optional.empty()));
    }

    private static Operation send(String id, String method, String expected, Supplier<Request> request) {
        return new Operation(id, method, expected, request);
    }

    private static Request body(String path, String body) {
        return new Request(path, body, Optional.empty());
    }

    /** A command on a resource, with the tag that it has now. */
    private static Request on(String resource, String command, @Nullable String body) {
        return new Request(resource + command, body, site.admin().get(resource).expect(200).tag());
    }

    private static Request with(Reply submission, String command, @Nullable String body) {
        return new Request(path(submission) + command, body, submission.tag());
    }

    private static String path(Reply submission) {
        return BuildingSite.SUBMISSIONS + submission.text("id");
    }

    private static String named() {
        return "{\"name\": \"%s\"}".formatted(UUID.randomUUID());
    }

    private static String newType() {
        return TYPES + "/" + site.consultantType(UUID.randomUUID().toString());
    }

    static String typeInUse() {
        return TYPES + "/" + plumbing;
    }

    static String publishedTemplate() {
        return TEMPLATES + "/" + template;
    }

    static String newTemplate() {
        return TEMPLATES + "/" + site.admin().post(TEMPLATES,
                "{\"name\": \"Draft\", \"consultantTypeIds\": [\"%s\"]}".formatted(plumbing)).expect(201).text("id");
    }

    private static String newMember() {
        var name = UUID.randomUUID().toString();
        site.member(name, "viewer");
        return site.path() + "/members/" + site.person(name).userId();
    }

    private static String newAssignment() {
        return site.path() + "/consultant-assignments/"
                + site.assign("third", site.consultantType(UUID.randomUUID().toString()));
    }

    private static String ownAssignment() {
        return site.path() + "/consultant-assignments/"
                + site.assign("consultant", site.consultantType(UUID.randomUUID().toString()));
    }

    private static String newDelegation() {
        var path = ownAssignment() + "/delegations";
        return path + "/" + site.person("consultant").post(path, site.delegation("viewer")).expect(201).text("id");
    }

    private static String newEquipment() {
        var path = site.path() + "/equipment";
        return path + "/" + site.person("contractor").post(path, named()).expect(201).text("id");
    }

    private static String requirements() {
        return site.path() + "/requirements/" + template;
    }

    private static String newDecision() {
        var submission = site.inReview(template);
        var decision = site.decide("consultant", submission.text("id"), plumbing, 1, "recused").expect(201);
        return path(submission) + "/decisions/" + decision.text("id");
    }
}
