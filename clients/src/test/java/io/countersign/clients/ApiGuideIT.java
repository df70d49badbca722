package io.countersign.clients;

import static org.assertj.core.api.Assertions.assertThat;

import generated.countersign.api.EquipmentTemplatesApi;
import generated.countersign.api.ProjectsApi;
import generated.countersign.api.RequirementsApi;
import generated.countersign.api.ReviewApi;
import generated.countersign.api.SubmissionsApi;
import generated.countersign.model.Decision;
import generated.countersign.model.DecisionKind;
import generated.countersign.model.RequirementsPatch;
import generated.countersign.model.Submission;
import generated.countersign.model.SubmissionStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of docs/api.md do what stands there, as whoever copies them runs them. */
class ApiGuideIT {

    private static final Pattern OUTCOME = Pattern.compile("(?m)^(SUB-[0-9]+) is approved$");

    private final RequirementsApi requirements = new RequirementsApi(GeneratedClient.as("manager"));
    private final SubmissionsApi submissions = new SubmissionsApi(GeneratedClient.as("manager"));
    private final ReviewApi review = new ReviewApi(GeneratedClient.as("manager"));
    private final UUID project = new ProjectsApi(GeneratedClient.as("manager")).listProjects(null, null).block()
            .getItems().getFirst().getId();
    private final UUID template = new EquipmentTemplatesApi(GeneratedClient.as("manager"))
            .listEquipmentTemplates(null, "pump room", true, null, null).block().getItems().getFirst().getId();

    @TempDir
    private Path directory;

    @BeforeEach
    void nothingIsRequired() {
        var before = requirements.getRequirementsWithHttpInfo(project, template, null).block();
        requirements.updateRequirements(before.getHeaders().getETag(), project, template,
                new RequirementsPatch().values(Collections.singletonMap("area", null)), null).block();
        assertThat(required()).isEmpty();
    }

    @Test
    void curlDoesTheMainJob() throws Exception {
        Tools.needs("bash", "The program for curl of docs/api.md");
        Tools.needs("curl", "The program for curl of docs/api.md");

        didTheMainJob(Tools.run(directory, List.of("bash", program("bash", "main-job.sh").toString())));
    }

    @Test
    void springsHttpInterfaceDoesTheMainJob() throws Exception {
        var classes = System.getProperty("java.class.path");
        var compiled = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-parameters", "-Xlint:all,-path",
                "-Werror",
                "-d", directory.toString(), "-cp", classes, program("java", "MainJob.java").toString());

        assertThat(compiled).isZero();
        didTheMainJob(Tools.run(directory, List.of(Tools.java(), "-XX:TieredStopAtLevel=1", "-cp",
                directory + System.getProperty("path.separator") + classes, "MainJob")));
    }

    @Test
    void typeScriptDoesTheMainJob() throws Exception {
        Tools.needs("node", "The program in TypeScript of docs/api.md");
        var program = program("ts", "main-job.mts").toString();

        Tools.run(directory, List.of("node", System.getProperty("countersign.tsc"), "--strict", "--skipLibCheck",
                "--target", "es2022", "--module", "nodenext", "--lib", "es2022,dom", program));
        didTheMainJob(Tools.run(directory, List.of("node", program.replace(".mts", ".mjs"))));
    }

    private Path program(String language, String file) throws Exception {
        return Files.writeString(directory.resolve(file), ApiGuide.program(language, DemoService.base()));
    }

    /** Asks the service, not only the program. */
    private void didTheMainJob(String told) {
        var outcome = OUTCOME.matcher(told);
        assertThat(outcome.find()).as(told).isTrue();
        assertThat(required()).containsEntry("area", Map.of("value", "30", "unit", "m2"));
        var offer = offer(outcome.group(1));
        assertThat(offer.getStatus()).isEqualTo(SubmissionStatus.APPROVED);
        assertThat(review.listDecisions(offer.getId(), null, null).block().getItems()).hasSize(2)
                .extracting(Decision::getDecision).containsOnly(DecisionKind.APPROVED);
    }

    private Map<String, Object> required() {
        return requirements.getRequirements(project, template, null).block().getValues();
    }

    private Submission offer(String number) {
        return submissions.listSubmissions(project, null, template, null, null, null, null).block().getItems().stream()
                .filter(it -> it.getNumber().equals(number)).findFirst().orElseThrow();
    }
}
