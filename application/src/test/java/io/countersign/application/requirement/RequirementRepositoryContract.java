package io.countersign.application.requirement;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.failure;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.project;
import static io.countersign.application.Samples.user;
import static io.countersign.application.submission.ReviewScene.OTHER_PROJECT;
import static io.countersign.application.submission.ReviewScene.PROJECT;
import static io.countersign.application.submission.ReviewScene.TYPE;
import static io.countersign.application.submission.ReviewScene.templateOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.Samples;
import io.countersign.application.Turns;
import io.countersign.application.failure.StorageException.BrokenReference;
import io.countersign.application.failure.StorageException.Unavailable;
import io.countersign.application.requirement.port.out.RequirementRepository;
import io.countersign.application.submission.ReviewPorts;
import io.countersign.application.submission.ReviewScene;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.requirement.RequirementValues.SetBy;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.template.TemplateId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RequirementRepository} keeps to. */
public abstract class RequirementRepositoryContract {

    private static final TemplateId TEMPLATE = templateOf(1).id();

    private ReviewPorts ports;
    private RequirementRepository requirements;

    /** @return ports on a store that is empty at the begin of each test */
    protected abstract ReviewPorts ports();

    @BeforeEach
    void begin() {
        ports = ports();
        requirements = ports.requirements();
        new ReviewScene(ports);
    }

    private static RequirementValues values(ProjectId project, long version, String json) {
        var values = ((JsonObject) JsonReader.readTrusted(json)).members();
        var setBy = new LinkedHashMap<String, SetBy>();
        values.keySet().forEach(field -> setBy.put(field, new SetBy(user(3).id(),
                field.equals("weight") ? Optional.of(TYPE.id()) : Optional.empty(), at(4))));
        return new RequirementValues(project, TEMPLATE, values, setBy, Optional.of(at((int) version)), version);
    }

    @Test
    void answersNoneBeforeAnyWereSet() {
        var none = RequirementValues.none(PROJECT.id(), TEMPLATE);

        assertThat(value(requirements.find(PROJECT.id(), TEMPLATE))).isEqualTo(none);
        assertThat(value(requirements.findForUpdate(PROJECT.id(), TEMPLATE))).isEqualTo(none);
    }

    @Test
    void keepsValuesAsTheyWereGiven() {
        var json = "{\"weight\":12.50,\"flow\":{\"value\":\"40\",\"unit\":\"m3/h\"},\"note\":"
                + JsonWriter.write(JsonValue.text(Samples.VERBATIM)) + ",\"a\":1e2}";
        var values = values(PROJECT.id(), 1, json);
        done(requirements.save(values));

        var kept = value(requirements.find(PROJECT.id(), TEMPLATE));
        assertThat(kept).isEqualTo(values);
        assertThat(JsonWriter.write(new JsonObject(kept.values()))).isEqualTo(json);
        assertThat(value(requirements.findForUpdate(PROJECT.id(), TEMPLATE))).isEqualTo(values);
        assertThat(value(requirements.find(OTHER_PROJECT.id(), TEMPLATE)).values()).isEmpty();
        assertThat(value(requirements.find(PROJECT.id(), templateOf(2).id())).values()).isEmpty();
    }

    @Test
    void replacesValues() {
        done(requirements.save(values(PROJECT.id(), 1, "{\"weight\":1,\"flow\":2}")));
        var second = values(PROJECT.id(), 2, "{\"flow\":3}");
        done(requirements.save(second));
        var cleared = new RequirementValues(PROJECT.id(), TEMPLATE, Map.of(), Map.of(), Optional.of(at(9)), 3);

        assertThat(value(requirements.find(PROJECT.id(), TEMPLATE))).isEqualTo(second);
        done(requirements.save(cleared));
        assertThat(value(requirements.find(PROJECT.id(), TEMPLATE))).isEqualTo(cleared);
    }

    @Test
    void writesNothingOverAnotherVersion() {
        var first = values(PROJECT.id(), 1, "{\"weight\":1}");
        done(requirements.save(first));

        failure(requirements.save(values(PROJECT.id(), 1, "{\"weight\":2}")), Unavailable.class);
        failure(requirements.save(values(PROJECT.id(), 3, "{\"weight\":2}")), Unavailable.class);
        assertThat(value(requirements.find(PROJECT.id(), TEMPLATE))).isEqualTo(first);
    }

    @Test
    void refusesValuesThatHaveNoPlace() {
        failure(requirements.save(values(project(9).id(), 1, "{\"weight\":1}")), BrokenReference.class);
    }

    @Test
    void letsOneAfterTheOtherSetTheFirstValues() {
        var changes = Turns.changeTogether(ports.ports().transactions(),
                requirements.findForUpdate(PROJECT.id(), TEMPLATE),
                found -> requirements.save(values(PROJECT.id(), found.version() + 1,
                        "{\"weight\":" + (found.version() + 1) + "}")));

        assertThat(value(requirements.find(PROJECT.id(), TEMPLATE)))
                .isEqualTo(values(PROJECT.id(), changes, "{\"weight\":" + changes + "}"));
    }
}
