package io.countersign.adapter.persistence.template;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.row.Columns;
import io.countersign.adapter.persistence.sql.PageStart;
import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.adapter.persistence.sql.Updates;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.application.template.port.out.TemplateRepository;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateFilter;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

final class R2dbcTemplateRepository implements TemplateRepository {

    private record Id(TemplateId id) {}

    private record OfTemplate(TemplateId template, PageStart start) {}

    private record Asked(PageStart start, Optional<String> category, Optional<String> text, Optional<Boolean> active) {}

    private record Published(TemplateVersionId id, String content, String digest, Instant publishedAt,
            UserId publishedBy) {}

    private static final SqlText<Id> FIND = SqlText.load("template/find", Id.class);
    private static final SqlText<Id> LOCK = SqlText.load("template/lock", Id.class);
    private static final SqlText<Asked> PAGE = SqlText.load("template/page", Asked.class);
    private static final SqlText<TemplateRow> INSERT = SqlText.load("template/insert", TemplateRow.class);
    private static final SqlText<TemplateRow> UPDATE = SqlText.load("template/update", TemplateRow.class);
    private static final SqlText<Id> DELETE = SqlText.load("template/delete", Id.class);
    private static final SqlText<Published> INSERT_VERSION = SqlText.load("template/insert-version", Published.class);
    private static final SqlText<OfTemplate> VERSIONS_PAGE = SqlText.load("template/versions-page", OfTemplate.class);
    private static final SqlText<Id> USAGE = SqlText.load("template/usage", Id.class);

    private static final Pattern LIKE_SPECIAL = Pattern.compile("[\\\\%_]");

    private final Database database;
    private final TemplateVersions versions;

    R2dbcTemplateRepository(Database database, TemplateVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    @Override
    public Mono<EquipmentTemplate> find(TemplateId id) {
        return database.run(read(id));
    }

    @Override
    public Mono<EquipmentTemplate> findForUpdate(TemplateId id) {
        return database.run(database.select(LOCK, new Id(id), row -> row.required("id", UUID.class))
                .one()
                .flatMap(locked -> read(id)));
    }

    private Mono<EquipmentTemplate> read(TemplateId id) {
        return database.select(FIND, new Id(id), TemplateRow::read).one();
    }

    @Override
    public Mono<Page<EquipmentTemplate>> page(TemplateFilter filter, PageRequest request) {
        return database.run(database.page(PAGE,
                new Asked(PageStart.of(request), filter.category(),
                        filter.text().map(R2dbcTemplateRepository::containing), filter.active()),
                request, TemplateRow::read,
                template -> new Position(template.createdAt(), template.id().value())));
    }

    private static String containing(String text) {
        return "%" + LIKE_SPECIAL.matcher(text).replaceAll("\\\\$0") + "%";
    }

    @Override
    public Mono<Void> insert(EquipmentTemplate template) {
        return database.run(database.statement(INSERT, TemplateRow.of(template)).then());
    }

    @Override
    public Mono<Void> update(EquipmentTemplate template) {
        return database.run(Updates.reachedOne(database
                .select(UPDATE, TemplateRow.of(template), row -> row.required("updated", Long.class))
                .one(), template.id()));
    }

    @Override
    public Mono<Void> delete(TemplateId id) {
        return database.run(database.statement(DELETE, new Id(id)).then());
    }

    @Override
    public Mono<Void> insertVersion(TemplateVersion version) {
        return database.run(database.statement(INSERT_VERSION,
                new Published(version.id(), JsonWriter.write(version.definition().toJson()), version.digest(),
                        version.publishedAt(), version.publishedBy()))
                .then());
    }

    @Override
    public Mono<TemplateVersion> findVersion(TemplateVersionId id) {
        return versions.find(id);
    }

    @Override
    public Mono<Page<TemplateVersion>> versions(TemplateId template, PageRequest request) {
        return database.run(database.page(VERSIONS_PAGE, new OfTemplate(template, PageStart.of(request)), request,
                TemplateVersions::version,
                version -> new Position(version.publishedAt(), version.id().template().value())));
    }

    @Override
    public Mono<Map<String, Long>> usage(TemplateId id) {
        return database.run(database.select(USAGE, new Id(id), R2dbcTemplateRepository::readUsage).one());
    }

    private static Map<String, Long> readUsage(Columns row) {
        var usage = new LinkedHashMap<String, Long>();
        usage.put("versions", row.required("versions", Long.class));
        usage.put("submissions", row.required("submissions", Long.class));
        usage.put("requirements", row.required("requirements", Long.class));
        usage.values().removeIf(count -> count == 0);
        return usage;
    }
}
