package io.countersign.application.template;

import io.countersign.application.InMemoryPages;
import io.countersign.application.InMemoryStore;
import io.countersign.application.Violations;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.application.template.port.out.TemplateRepository;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateFilter;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Equipment templates in memory. */
public final class InMemoryTemplateRepository implements TemplateRepository {

    private final InMemoryStore store;

    /** @param store where they are kept */
    public InMemoryTemplateRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<EquipmentTemplate> find(TemplateId id) {
        return Mono.fromSupplier(() -> store.atomically(() -> store.templates.get(id)));
    }

    @Override
    public Mono<EquipmentTemplate> findForUpdate(TemplateId id) {
        return find(id);
    }

    @Override
    public Mono<Page<EquipmentTemplate>> page(TemplateFilter filter, PageRequest request) {
        return Mono.fromSupplier(() -> store.atomically(() -> InMemoryPages.of(
                store.templates.values().stream().filter(template -> matches(template, filter)), request,
                template -> new Position(template.createdAt(), template.id().value()))));
    }

    private static boolean matches(EquipmentTemplate template, TemplateFilter filter) {
        var draft = template.draft();
        var names = Stream.of(Optional.of(draft.name()), draft.heading().labels().en(), draft.heading().labels().he())
                .flatMap(Optional::stream)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        return filter.category().stream()
                .allMatch(category -> draft.heading().category().filter(category::equals).isPresent())
                && filter.text().stream().map(text -> text.toLowerCase(Locale.ROOT))
                        .allMatch(text -> names.stream().anyMatch(name -> name.contains(text)))
                && filter.active().stream().allMatch(active -> active == template.active());
    }

    @Override
    public Mono<Void> insert(EquipmentTemplate template) {
        return Mono.fromRunnable(() -> store.atomically(() -> {
            if (store.templates.containsKey(template.id())) {
                throw Violations.duplicate("pk_equipment_templates");
            }
            checkReferences(template);
            return store.templates.put(template.id(), template);
        }));
    }

    @Override
    public Mono<Void> update(EquipmentTemplate template) {
        return Mono.fromRunnable(() -> store.atomically(() -> {
            var kept = store.templates.get(template.id());
            if (kept == null || kept.version() != template.version() - 1) {
                throw Violations.otherVersion(template.id());
            }
            checkReferences(template);
            return store.templates.put(template.id(), template);
        }));
    }

    private void checkReferences(EquipmentTemplate template) {
        if (!store.consultantTypes.keySet().containsAll(template.draft().consultantTypes())) {
            throw Violations.brokenReference("fk_equipment_template_consultants_consultant_type_id");
        }
        if (template.createdBy().filter(user -> !store.users.containsKey(user)).isPresent()) {
            throw Violations.brokenReference("fk_equipment_templates_created_by_id");
        }
    }

    @Override
    public Mono<Void> delete(TemplateId id) {
        return Mono.fromRunnable(() -> store.atomically(() -> {
            if (versionsOf(id).findAny().isPresent()) {
                throw Violations.brokenReference("fk_equipment_template_versions_template_id");
            }
            if (requirements(id) > 0) {
                throw Violations.brokenReference("fk_project_requirements_template_id");
            }
            return store.templates.remove(id);
        }));
    }

    @Override
    public Mono<Void> insertVersion(TemplateVersion version) {
        return Mono.fromRunnable(() -> store.atomically(() -> {
            if (!store.templates.containsKey(version.id().template())) {
                throw Violations.brokenReference("fk_equipment_template_versions_template_id");
            }
            if (!store.users.containsKey(version.publishedBy())) {
                throw Violations.brokenReference("fk_equipment_template_versions_published_by_id");
            }
            if (store.templateVersions.containsKey(version.id())) {
                throw Violations.duplicate("pk_equipment_template_versions");
            }
            return store.templateVersions.put(version.id(), version);
        }));
    }

    @Override
    public Mono<TemplateVersion> findVersion(TemplateVersionId id) {
        return Mono.fromSupplier(() -> store.atomically(() -> store.templateVersions.get(id)));
    }

    @Override
    public Mono<Page<TemplateVersion>> versions(TemplateId template, PageRequest request) {
        return Mono.fromSupplier(() -> store.atomically(() -> InMemoryPages.of(versionsOf(template), request,
                version -> new Position(version.publishedAt(), version.id().template().value()))));
    }

    @Override
    public Mono<Map<String, Long>> usage(TemplateId id) {
        return Mono.fromSupplier(() -> store.atomically(() -> {
            var usage = new LinkedHashMap<String, Long>();
            usage.put("versions", versionsOf(id).count());
            usage.put("submissions", store.submissions.values().stream()
                    .filter(submission -> submission.core().template().template().equals(id)).count());
            usage.put("requirements", requirements(id));
            usage.values().removeIf(count -> count == 0);
            return usage;
        }));
    }

    private Stream<TemplateVersion> versionsOf(TemplateId id) {
        return store.templateVersions.values().stream().filter(version -> version.id().template().equals(id));
    }

    private long requirements(TemplateId id) {
        return store.requirements.keySet().stream().filter(key -> key.template().equals(id)).count();
    }
}
