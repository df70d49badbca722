package io.countersign.application.consultanttype;

import io.countersign.application.InMemoryPages;
import io.countersign.application.InMemoryStore;
import io.countersign.application.Violations;
import io.countersign.application.consultanttype.port.out.ConsultantTypeRepository;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.template.TemplateDefinition;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Consultant types in memory. */
public final class InMemoryConsultantTypeRepository implements ConsultantTypeRepository {

    private final InMemoryStore store;

    /** @param store where they are kept */
    public InMemoryConsultantTypeRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<ConsultantType> find(ConsultantTypeId id) {
        return Mono.fromSupplier(() -> store.atomically(() -> store.consultantTypes.get(id)));
    }

    @Override
    public Mono<ConsultantType> findForUpdate(ConsultantTypeId id) {
        return find(id);
    }

    @Override
    public Mono<List<ConsultantType>> findAll() {
        return Mono.fromSupplier(() -> store.atomically(() -> List.copyOf(store.consultantTypes.values())));
    }

    @Override
    public Mono<Page<ConsultantType>> page(PageRequest request) {
        return Mono.fromSupplier(
                () -> store.atomically(() -> InMemoryPages.of(store.consultantTypes.values().stream(), request,
                        type -> new Position(type.createdAt(), type.id().value()))));
    }

    @Override
    public Mono<Void> insert(ConsultantType type) {
        return Mono.fromRunnable(() -> store.atomically(() -> {
            checkName(type);
            if (store.consultantTypes.containsKey(type.id())) {
                throw Violations.duplicate("pk_consultant_types");
            }
            return store.consultantTypes.put(type.id(), type);
        }));
    }

    @Override
    public Mono<Void> update(ConsultantType type) {
        return Mono.fromRunnable(() -> store.atomically(() -> {
            var kept = store.consultantTypes.get(type.id());
            if (kept == null || kept.version() != type.version() - 1) {
                throw Violations.otherVersion(type.id());
            }
            checkName(type);
            return store.consultantTypes.put(type.id(), type);
        }));
    }

    private void checkName(ConsultantType type) {
        var taken = store.consultantTypes.values().stream()
                .filter(other -> !other.id().equals(type.id()))
                .anyMatch(other -> other.definition().name().equalsIgnoreCase(type.definition().name()));
        if (taken) {
            throw Violations.duplicate("uq_consultant_types_name");
        }
    }

    @Override
    public Mono<Void> delete(ConsultantTypeId id) {
        return Mono.fromRunnable(() -> store.atomically(() -> {
            if (assignments(id) > 0) {
                throw Violations.brokenReference("fk_consultant_assignments_consultant_type_id");
            }
            if (decisions(id) > 0) {
                throw Violations.brokenReference("fk_equipment_approval_decisions_consultant_type_id");
            }
            return store.consultantTypes.remove(id);
        }));
    }

    @Override
    public Mono<Map<String, Long>> usage(ConsultantTypeId id) {
        return Mono.fromSupplier(() -> store.atomically(() -> {
            var usage = new LinkedHashMap<String, Long>();
            usage.put("templates", mentions(store.templates.values().stream().map(template -> template.draft()), id));
            usage.put("templateVersions",
                    mentions(store.templateVersions.values().stream().map(version -> version.definition()), id));
            usage.put("assignments", assignments(id));
            usage.put("decisions", decisions(id));
            usage.values().removeIf(count -> count == 0);
            return usage;
        }));
    }

    private static long mentions(Stream<TemplateDefinition> definitions, ConsultantTypeId id) {
        return definitions.filter(definition -> references(definition).contains(id.toString())).count();
    }

    private static String references(TemplateDefinition definition) {
        var json = definition.toJson();
        var references = JsonObject.with();
        List.of("specifications", "requiredDocuments", "checklist", "consultantTypeIds", "approvalRule", "review")
                .forEach(name -> references.put(name, json.member(name)));
        return JsonWriter.write(references.build());
    }

    private long assignments(ConsultantTypeId id) {
        return store.assignments.values().stream().filter(assignment -> assignment.consultantType().equals(id)).count();
    }

    private long decisions(ConsultantTypeId id) {
        return store.rounds.values().stream().flatMap(Collection::stream).flatMap(round -> round.decisions().stream())
                .map(it -> it.seat().consultantType()).filter(id::equals).count();
    }
}
