package io.countersign.adapter.persistence.template;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.row.Columns;
import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Published versions, read once: a version never changes, so that it is kept as long as there is room. */
public final class TemplateVersions {

    private static final int KEPT = 1_000;
    private record Wanted(List<TemplateId> templates, List<Integer> numbers) {}

    private static final SqlText<Wanted> FIND = SqlText.load("template/versions", Wanted.class);

    private final Database database;
    private final VersionCache cache = new VersionCache(KEPT);

    /** @param database where the versions are */
    public TemplateVersions(Database database) {
        this.database = database;
    }

    /** @return the version, or empty */
    public Mono<TemplateVersion> find(TemplateVersionId id) {
        return findAll(List.of(id)).mapNotNull(found -> found.get(id));
    }

    /** @return those of the versions that there are, by their ids, in at most one round trip: exactly one map */
    public Mono<Map<TemplateVersionId, TemplateVersion>> findAll(Collection<TemplateVersionId> ids) {
        return Mono.defer(() -> {
            var known = new HashMap<TemplateVersionId, TemplateVersion>();
            var unknown = new ArrayList<TemplateVersionId>();
            ids.stream().distinct().forEach(
                    id -> cache.find(id).ifPresentOrElse(version -> known.put(id, version), () -> unknown.add(id)));
            return unknown.isEmpty() ? Mono.just(known) : load(unknown).map(loaded -> {
                known.putAll(loaded);
                return known;
            });
        });
    }

    private Mono<Map<TemplateVersionId, TemplateVersion>> load(List<TemplateVersionId> ids) {
        var wanted = new Wanted(ids.stream().map(TemplateVersionId::template).toList(),
                ids.stream().map(TemplateVersionId::number).toList());
        return database.run(database.select(FIND, wanted, TemplateVersions::read)
                .all()
                .collectList())
                .map(this::keep);
    }

    private Map<TemplateVersionId, TemplateVersion> keep(List<Read> rows) {
        var found = new HashMap<TemplateVersionId, TemplateVersion>();
        rows.forEach(row -> {
            found.put(row.version().id(), row.version());
            if (row.committed()) {
                cache.keep(row.version());
            }
        });
        return found;
    }

    /** A version, and whether it is there to stay: one that this very transaction published may yet be rolled back. */
    private record Read(TemplateVersion version, boolean committed) {}

    private static Read read(Columns row) {
        return new Read(version(row), row.required("committed", Boolean.class));
    }

    /**
     * @param row with the columns {@code template_id}, {@code number}, {@code content} (as text),
     *            {@code content_digest}, {@code published_at} and {@code published_by_id}
     * @return the version
     */
    public static TemplateVersion version(Columns row) {
        var id = new TemplateVersionId(row.id("template_id", TemplateId::new),
                row.required("number", Integer.class));
        return new TemplateVersion(id, definition(row.required("content", JsonValue.class), id),
                row.required("content_digest", String.class), row.required("published_at", Instant.class),
                row.id("published_by_id", UserId::new));
    }

    private static TemplateDefinition definition(JsonValue content, TemplateVersionId id) {
        return switch (TemplateDefinition.read(content)) {
            case Checked.Valid<TemplateDefinition>(var definition) -> definition;
            case Checked.Invalid<TemplateDefinition>(var faults) -> throw new IllegalStateException(
                    "content of " + id + ": " + faults);
        };
    }
}
