package io.countersign.application.template;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.failure;
import static io.countersign.application.Awaiting.maybe;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.VERBATIM;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.consultantType;
import static io.countersign.application.Samples.definition;
import static io.countersign.application.Samples.named;
import static io.countersign.application.Samples.project;
import static io.countersign.application.Samples.template;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.countersign.application.PageWalk;
import io.countersign.application.Ports;
import io.countersign.application.Turns;
import io.countersign.application.failure.StorageException.BrokenReference;
import io.countersign.application.failure.StorageException.DuplicateValue;
import io.countersign.application.failure.StorageException.Unavailable;
import io.countersign.application.template.port.out.TemplateRepository;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.project.Project;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateFilter;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link TemplateRepository} keeps to. */
public abstract class TemplateRepositoryContract {

    private static final TemplateFilter ANY = new TemplateFilter(Optional.empty(), Optional.empty(), Optional.empty());

    private Ports ports;
    private TemplateRepository templates;

    /** @return ports on a store that is empty at the begin of each test */
    protected abstract Ports ports();

    /** Keeps a submission and requirement values for a published version of the template. */
    protected abstract void keepWork(Project project, TemplateVersionId version);

    @BeforeEach
    void begin() {
        ports = ports();
        templates = ports.templates();
        done(ports.users().insert(user(1)));
        for (var n = 1; n <= 3; n++) {
            done(ports.consultantTypes().insert(consultantType(n)));
        }
    }

    @Test
    void keepsEveryPartAsItWasGiven() {
        var template = new EquipmentTemplate(template(1, user(1), full()).id(), full(), 3, Optional.of(at(9)), at(1),
                at(8),
                Optional.of(user(1).id()), 0);
        done(templates.insert(template));

        assertThat(maybe(templates.find(template.id()))).contains(template);
        assertThat(maybe(templates.findForUpdate(template.id()))).contains(template);
        assertThat(value(templates.page(ANY, PageWalk.ALL)).items()).containsExactly(template);
        assertThat(value(templates.find(template.id())).draft().digest()).isEqualTo(full().digest());
    }

    @Test
    void keepsWhatIsLeftOut() {
        var template = new EquipmentTemplate(template(1, user(1), named("Bare")).id(), named("Bare"), 0,
                Optional.empty(), at(1), at(1), Optional.empty(), 0);
        done(templates.insert(template));

        assertThat(maybe(templates.find(template.id()))).contains(template);
    }

    @Test
    void answersNothingForWhatIsNotThere() {
        var id = template(1, user(1), named("None")).id();

        assertThat(maybe(templates.find(id))).isEmpty();
        assertThat(maybe(templates.findForUpdate(id))).isEmpty();
        assertThat(maybe(templates.findVersion(new TemplateVersionId(id, 1)))).isEmpty();
        assertThat(value(templates.versions(id, PageWalk.ALL)).items()).isEmpty();
        assertThat(value(templates.page(ANY, PageWalk.ALL)).items()).isEmpty();
        assertThat(value(templates.usage(id))).isEmpty();
    }

    @Test
    void replacesWhatItKeepsAndTheOrderOfConsultantTypes() {
        done(templates.insert(template(1, user(1), named("Before", consultantType(1), consultantType(2)))));
        var changed = new EquipmentTemplate(template(1, user(1), named("Before")).id(),
                named("After", consultantType(3), consultantType(2)), 1, Optional.of(at(4)), at(1), at(5),
                Optional.of(user(1).id()), 1);
        done(templates.update(changed));
        assertThat(maybe(templates.find(changed.id()))).contains(changed);

        var reversed = changed(changed, named("After", consultantType(2), consultantType(3)));
        done(templates.update(reversed));
        assertThat(maybe(templates.find(changed.id()))).contains(reversed);

        var bare = changed(reversed, named("After"));
        done(templates.update(bare));
        assertThat(maybe(templates.find(changed.id()))).contains(bare);
    }

    @Test
    void refusesAChangeOfAnotherVersion() {
        var template = template(1, user(1), named("Template", consultantType(1)));
        done(templates.insert(template));
        var changed = changed(template, named("Changed", consultantType(2)));
        done(templates.update(changed));

        assertThat(
                failure(templates.update(changed(template, named("Lost", consultantType(3)))), Unavailable.class))
                .isNotNull();
        assertThat(failure(templates.update(changed(template(2, user(1), named("No")), named("No"))),
                Unavailable.class)).isNotNull();
        assertThat(maybe(templates.find(template.id()))).contains(changed);
    }

    @Test
    void refusesAConsultantTypeThatIsNotThere() {
        var unknown = template(1, user(1), named("Unknown", consultantType(1), consultantType(7)));

        assertThat(failure(templates.insert(unknown), BrokenReference.class).constraint())
                .isEqualTo("fk_equipment_template_consultants_consultant_type_id");
        assertThat(maybe(templates.find(unknown.id()))).isEmpty();
    }

    @Test
    void removes() {
        var template = template(1, user(1), named("Template", consultantType(1)));
        done(templates.insert(template));
        done(templates.delete(template.id()));

        assertThat(maybe(templates.find(template.id()))).isEmpty();
        assertThat(value(ports.consultantTypes().usage(consultantType(1).id()))).isEmpty();
    }

    @Test
    void refusesToRemoveWhatWasPublished() {
        var template = template(1, user(1), named("Template", consultantType(1)));
        done(templates.insert(template));
        done(templates.insertVersion(version(template, 1, at(2))));

        assertThat(failure(templates.delete(template.id()), BrokenReference.class).constraint())
                .isEqualTo("fk_equipment_template_versions_template_id");
        assertThat(maybe(templates.find(template.id()))).contains(template);
    }

    @Test
    void pagesNewestFirst() {
        var all = List.of(template(9, user(1), named("nine", consultantType(2), consultantType(1))),
                template(5, user(1), named("five")), template(2, user(1), full()),
                template(1, user(1), named("one")));
        all.reversed().forEach(template -> done(templates.insert(template)));

        for (var limit = 1; limit <= 5; limit++) {
            assertThat(PageWalk.read(limit, request -> templates.page(ANY, request))).containsExactlyElementsOf(all);
        }
    }

    @Test
    void pagesStayStableUnderWrites() {
        for (var n = 1; n <= 4; n++) {
            done(templates.insert(template(n, user(1), named("Template " + n))));
        }
        var read = PageWalk.read(2, request -> templates.page(ANY, request), () -> {
            done(templates.insert(template(8, user(1), named("Younger"))));
            done(templates.delete(template(4, user(1), named("Read already")).id()));
        });

        assertThat(read).extracting(template -> template.draft().name())
                .containsExactly("Template 4", "Template 3", "Template 2", "Template 1");
    }

    @Test
    void filtersByCategoryTextAndWhetherActive() {
        keepNamed(1, "Fire pump", "pumps", "משאבת כיבוי אש");
        keepNamed(2, "Jockey Pump", "fire", "משאבת ג'וקי");
        keepNamed(3, "100% door_x", "doors", "דלת \\ ממ\"ד");
        var active = template(4, user(1), named("Pump room"));
        done(templates.insert(new EquipmentTemplate(active.id(), active.draft(), 1, Optional.empty(), at(4), at(4),
                active.createdBy(), 0)));
        var retired = template(5, user(1), named("Old pump"));
        done(templates.insert(new EquipmentTemplate(retired.id(), retired.draft(), 1, Optional.of(at(6)), at(5), at(6),
                retired.createdBy(), 0)));

        assertThat(names(filter(null, "PUMP", null))).containsExactly("Old pump", "Pump room", "Jockey Pump",
                "Fire pump");
        assertThat(names(filter(null, "משאבת", null))).containsExactly("Jockey Pump", "Fire pump");
        assertThat(names(filter(null, "label of", null))).containsExactly("100% door_x", "Jockey Pump", "Fire pump");
        assertThat(names(filter("fire", null, null))).containsExactly("Jockey Pump");
        assertThat(names(filter("fir", null, null))).isEmpty();
        assertThat(names(filter(null, null, true))).containsExactly("Pump room");
        assertThat(names(filter(null, "pump", false))).containsExactly("Old pump", "Jockey Pump", "Fire pump");
        assertThat(names(filter("pumps", "fire", false))).containsExactly("Fire pump");
    }

    @Test
    void takesWildcardsOfTheTextForThemselves() {
        keepNamed(1, "100% door_x", "doors", "דלת \\ ממ\"ד");
        keepNamed(2, "Fire pump", "pumps", "משאבת כיבוי אש");

        assertThat(names(filter(null, "0% D", null))).containsExactly("100% door_x");
        assertThat(names(filter(null, "r_x", null))).containsExactly("100% door_x");
        assertThat(names(filter(null, "\\ ממ\"ד", null))).containsExactly("100% door_x");
        assertThat(names(filter(null, "%", null))).containsExactly("100% door_x");
        assertThat(names(filter(null, "_", null))).containsExactly("100% door_x");
        assertThat(names(filter(null, "Fire%pump", null))).isEmpty();
    }

    @Test
    void keepsVersionsAsTheyWerePublished() {
        var template = template(1, user(1), full());
        done(templates.insert(template));
        var version = new TemplateVersion(new TemplateVersionId(template.id(), 1), full(), full().digest(), at(2),
                user(1).id());
        done(templates.insertVersion(version));
        done(templates.update(changed(template, named("Changed since"))));

        assertThat(maybe(templates.findVersion(version.id()))).contains(version);
        assertThat(maybe(templates.findVersion(version.id()))).contains(version);
        assertThat(maybe(templates.findVersion(new TemplateVersionId(template.id(), 2)))).isEmpty();
        assertThat(value(templates.findVersion(version.id())).definition().digest()).isEqualTo(version.digest());
    }

    @Test
    void pagesVersionsNewestFirst() {
        var template = template(1, user(1), named("Template", consultantType(1)));
        var other = template(2, user(1), named("Other", consultantType(1)));
        done(templates.insert(template));
        done(templates.insert(other));
        for (var n = 1; n <= 3; n++) {
            done(templates.insertVersion(version(template, n, at(n))));
        }
        done(templates.insertVersion(version(other, 1, at(2))));

        for (var limit = 1; limit <= 4; limit++) {
            assertThat(PageWalk.read(limit, request -> templates.versions(template.id(), request))).containsExactly(
                    version(template, 3, at(3)), version(template, 2, at(2)), version(template, 1, at(1)));
        }
    }

    @Test
    void refusesASecondVersionOfANumberAndOneOfNoTemplate() {
        var template = template(1, user(1), named("Template", consultantType(1)));
        done(templates.insert(template));
        done(templates.insertVersion(version(template, 1, at(2))));

        assertThat(failure(templates.insertVersion(version(template, 1, at(3))), DuplicateValue.class).constraint())
                .isEqualTo("pk_equipment_template_versions");
        assertThat(failure(templates.insertVersion(version(template(2, user(1), named("No")), 1, at(3))),
                BrokenReference.class).constraint()).isEqualTo("fk_equipment_template_versions_template_id");
    }

    @Test
    void forgetsAVersionWhosePublishingFailed() {
        var template = template(1, user(1), named("Template", consultantType(1)));
        done(templates.insert(template));
        var version = version(template, 1, at(2));
        var publishing = ports.transactions().required(templates.insertVersion(version)
                .then(templates.findVersion(version.id()))
                .flatMap(seen -> templates.insertVersion(version)));

        assertThat(failure(publishing, DuplicateValue.class)).isNotNull();
        assertThat(maybe(templates.findVersion(version.id()))).isEmpty();
    }

    @Test
    void countsWhatRefersToIt() {
        var template = template(1, user(1), named("Template", consultantType(1)));
        var other = template(2, user(1), named("Other", consultantType(1)));
        done(templates.insert(template));
        done(templates.insert(other));
        done(templates.insertVersion(version(template, 1, at(2))));
        done(templates.insertVersion(version(template, 2, at(3))));
        done(ports.projects().insert(project(1)));
        keepWork(project(1), new TemplateVersionId(template.id(), 1));

        assertThat(value(templates.usage(template.id()))).containsExactly(entry("versions", 2L),
                entry("submissions", 1L),
                entry("requirements", 1L));
        assertThat(value(templates.usage(other.id()))).isEmpty();
    }

    @Test
    void changesOneAfterTheOtherUnderLock() {
        var template = template(1, user(1), named("Template", consultantType(1)));
        done(templates.insert(template));
        var changes = Turns.changeTogether(ports.transactions(), templates.findForUpdate(template.id()),
                found -> templates.update(changed(found, found.draft())));

        assertThat(value(templates.find(template.id())).version()).isEqualTo(changes);
    }

    @Test
    void readsUnderLockWhatWasWrittenWhileItWaited() {
        var template = template(1, user(1), named("Template", consultantType(1)));
        done(templates.insert(template));
        var changed = changed(template, named("Changed", consultantType(3), consultantType(2)));

        assertThat(Turns.readAfter(ports.transactions(), templates.findForUpdate(template.id()),
                templates.update(changed)))
                .isEqualTo(changed);
    }

    private void keepNamed(int n, String name, String category, String he) {
        done(templates.insert(template(n, user(1), definition("""
                {"name": %s, "category": %s, "labels": {"en": "Label of %d", "he": %s}}"""
                .formatted(quoted(name), quoted(category), n, quoted(he))))));
    }

    private List<String> names(TemplateFilter filter) {
        return value(templates.page(filter, PageWalk.ALL)).items().stream().map(template -> template.draft().name())
                .toList();
    }

    private static TemplateFilter filter(@Nullable String category, @Nullable String text,
            @Nullable Boolean active) {
        return new TemplateFilter(Optional.ofNullable(category), Optional.ofNullable(text),
                Optional.ofNullable(active));
    }

    private static EquipmentTemplate changed(EquipmentTemplate template, TemplateDefinition draft) {
        return new EquipmentTemplate(template.id(), draft, template.latestVersion(), template.retiredAt(),
                template.createdAt(), at(6), template.createdBy(), template.version() + 1);
    }

    private static TemplateVersion version(EquipmentTemplate template, int number, Instant at) {
        var definition = definition("""
                {"name": "Version %d", "approvalRule": {"discipline": {"consultantTypeId": "%s"}}}"""
                .formatted(number, consultantType(1).id()));
        return new TemplateVersion(new TemplateVersionId(template.id(), number), definition, definition.digest(), at,
                user(1).id());
    }

    private static TemplateDefinition full() {
        return definition(
                """
                        {"name": %1$s, "labels": {"en": "Fire pump", "he": %1$s}, "category": "plumbing", "description": %1$s,
                         "specifications": [
                            {"key": "flow_rate", "labels": {"he": "ספיקה"}, "type": "quantity", "unit": "m3/h", "required": true,
                             "constraints": {"min": "30", "max": "1.50e3", "requirement": "at_least"}, "ownerConsultantTypeId": "%2$s"},
                            {"key": "colour", "type": "choice", "options": [{"value": %1$s, "labels": {"en": "x"}}, {"value": "b"}]},
                            {"key": "note", "type": "text", "constraints": {"maxLength": 20,
                             "requiredWhen": {"field": "flow_rate", "is": "at_least", "value": "50", "unit": "L/s"}}}],
                         "requiredDocuments": [{"key": "datasheet", "labels": {"en": %1$s}, "source": "contractor", "required": true,
                            "mediaTypes": ["application/pdf"], "minCount": 2}],
                         "checklist": [{"key": "curve_checked", "kind": "checked_mark", "ownerConsultantTypeId": "%3$s"}],
                         "consultantTypeIds": ["%3$s", "%2$s"],
                         "approvalRule": {"inSequence": [{"discipline": {"consultantTypeId": "%2$s", "scope": ["flow_rate"]}},
                            {"when": {"condition": {"deviates": "any"}, "rule": {"discipline": {"consultantTypeId": "%3$s", "count": 2}}}}]},
                         "review": {"closePolicy": "when_decided", "carryForward": true, "reviewDays": {"%3$s": 5, "%2$s": 10}}}"""
                        .formatted(quoted(VERBATIM), consultantType(1).id(), consultantType(2).id()));
    }

    private static String quoted(String text) {
        return JsonWriter.write(JsonValue.text(text));
    }
}
