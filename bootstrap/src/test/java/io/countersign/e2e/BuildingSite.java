package io.countersign.e2e;

import io.countersign.e2e.Api.Reply;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project of its own with its people and templates, built over HTTP by its administrator. */
final class BuildingSite {

    static final String SUBMISSIONS = "/api/v1/equipment-submissions/";

    private final RunningService service = RunningService.get();
    private final String prefix = "p" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final Api admin = service.as("admin");
    private final String project;

    BuildingSite() {
        project = admin.post("/api/v1/projects", "{\"name\": \"Site %s\"}".formatted(prefix)).expect(201).text("id");
        member("manager", "manager");
        member("contractor", "contractor");
        member("viewer", "viewer");
    }

    String project() {
        return project;
    }

    String path() {
        return "/api/v1/projects/" + project;
    }

    Api admin() {
        return admin;
    }

    /** A person who is known on this site only. */
    Api person(String name) {
        return service.as(prefix + name);
    }

    void member(String name, String role) {
        admin.send("PUT", path() + "/members/" + person(name).userId(), "{\"role\": \"%s\"}".formatted(role),
                Optional.empty()).expect(201);
    }

    String consultantType(String name) {
        return admin.post("/api/v1/consultant-types", "{\"name\": \"%s\"}".formatted(prefix + name)).expect(201)
                .text("id");
    }

    /** Assigns the person; answers the id of the assignment. */
    String assign(String name, String type) {
        return admin.post(path() + "/consultant-assignments",
                "{\"userId\": \"%s\", \"consultantTypeId\": \"%s\"}".formatted(person(name).userId(), type))
                .expect(201).text("id");
    }

    /** A delegation to that person for today and some days around it, whatever the time zone. */
    String delegation(String name) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return "{\"userId\": \"%s\", \"validFrom\": \"%s\", \"validUntil\": \"%s\"}".formatted(person(name).userId(),
                today.minusDays(2), today.plusDays(2));
    }

    /** A published template with one optional text field, reviewed by these disciplines. */
    String template(String... types) {
        return templateWith("{\"key\": \"note\", \"type\": \"text\"}", types);
    }

    String templateWith(String specifications, String... types) {
        var ids = Stream.of(types).map(type -> '"' + type + '"').collect(Collectors.joining(", "));
        var created = admin.post("/api/v1/equipment-templates",
                "{\"name\": \"Template %s\", \"specifications\": [%s], \"consultantTypeIds\": [%s]}"
                        .formatted(prefix, specifications, ids))
                .expect(201);
        admin.post("/api/v1/equipment-templates/" + created.text("id") + "/publish", "{}", created.tag()).expect(201);
        return created.text("id");
    }

    Reply draft(String template) {
        return draft("contractor", template);
    }

    Reply draft(String author, String template) {
        return person(author).post(path() + "/equipment-submissions",
                "{\"templateId\": \"%s\", \"name\": \"Offer\"}".formatted(template)).expect(201);
    }

    Reply inReview(String template) {
        return command("contractor", draft(template), "submit", "{}").expect(200);
    }

    Reply command(String name, Reply submission, String command, String body) {
        return person(name).post(SUBMISSIONS + submission.text("id") + "/" + command, body, submission.tag());
    }

    Reply decide(String name, String submission, String type, int round, String decision) {
        return person(name).post(SUBMISSIONS + submission + "/decisions", decision(type, round, decision));
    }

    static String decision(String type, int round, String decision) {
        return "{\"consultantTypeId\": \"%s\", \"round\": %d, \"decision\": \"%s\", \"comments\": \"see sheet 3\"}"
                .formatted(type, round, decision);
    }

    Reply submission(String id) {
        return admin.get(SUBMISSIONS + id).expect(200);
    }
}
