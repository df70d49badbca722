package io.countersign.adapter.persistence.template;

import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.connection.Nullables;
import io.countersign.adapter.persistence.connection.SqlText;
import io.countersign.adapter.persistence.connection.Updates;
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
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

final class R2dbcTemplateRepository implements TemplateRepository {

    private static final String FIND = SqlText.load("template/find");
    private static final String LOCK = SqlText.load("template/lock");
    private static final String PAGE = SqlText.load("template/page");
    private static final String INSERT = SqlText.load("template/insert");
    private static final String UPDATE = SqlText.load("template/update");
    private static final String DELETE = SqlText.load("template/delete");
    private static final String INSERT_VERSION = SqlText.load("template/insert-version");
    private static final String VERSIONS_PAGE = SqlText.load("template/versions-page");
    private static final String USAGE = SqlText.load("template/usage");

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
        return database.run(database.statement(LOCK, id.value())
                .map(row -> required(row, "id", UUID.class))
                .one()
                .flatMap(locked -> read(id)));
    }

    private Mono<EquipmentTemplate> read(TemplateId id) {
        return database.statement(FIND, id.value()).map(TemplateRow::read).one();
    }

    @Override
    public Mono<Page<EquipmentTemplate>> page(TemplateFilter filter, PageRequest request) {
        return database.run(database.statement(PAGE,
                Nullables.of(request.after().map(Position::at), Instant.class),
                Nullables.of(request.after().map(Position::id), UUID.class),
                request.limit() + 1,
                Nullables.of(filter.category(), String.class),
                Nullables.of(filter.text().map(R2dbcTemplateRepository::containing), String.class),
                Nullables.of(filter.active(), Boolean.class))
                .map(TemplateRow::read)
                .all()
                .collectList()
                .map(found -> Page.of(found, request,
                        template -> new Position(template.createdAt(), template.id().value()))));
    }

    private static String containing(String text) {
        return "%" + LIKE_SPECIAL.matcher(text).replaceAll("\\\\$0") + "%";
    }

    @Override
    public Mono<Void> insert(EquipmentTemplate template) {
        return database.run(database.statement(INSERT, TemplateRow.values(template)).then());
    }

    @Override
    public Mono<Void> update(EquipmentTemplate template) {
        return database.run(Updates.reachedOne(database.statement(UPDATE, TemplateRow.values(template))
                .map(row -> required(row, "updated", Long.class))
                .one(), template.id()));
    }

    @Override
    public Mono<Void> delete(TemplateId id) {
        return database.run(database.statement(DELETE, id.value()).then());
    }

    @Override
    public Mono<Void> insertVersion(TemplateVersion version) {
        return database.run(database.statement(INSERT_VERSION,
                version.id().template().value(),
                version.id().number(),
                JsonWriter.write(version.definition().toJson()),
                version.digest(),
                version.publishedAt(),
                version.publishedBy().value())
                .then());
    }

    @Override
    public Mono<TemplateVersion> findVersion(TemplateVersionId id) {
        return versions.find(id);
    }

    @Override
    public Mono<Page<TemplateVersion>> versions(TemplateId template, PageRequest request) {
        return database.run(database.statement(VERSIONS_PAGE,
                template.value(),
                Nullables.of(request.after().map(Position::at), Instant.class),
                Nullables.of(request.after().map(Position::id), UUID.class),
                request.limit() + 1)
                .map(TemplateVersions::version)
                .all()
                .collectList()
                .map(found -> Page.of(found, request,
                        version -> new Position(version.publishedAt(), version.id().template().value()))));
    }

    @Override
    public Mono<Map<String, Long>> usage(TemplateId id) {
        return database.run(database.statement(USAGE, id.value()).map(R2dbcTemplateRepository::readUsage).one());
    }

    private static Map<String, Long> readUsage(Readable row) {
        var usage = new LinkedHashMap<String, Long>();
        usage.put("versions", required(row, "versions", Long.class));
        usage.put("submissions", required(row, "submissions", Long.class));
        usage.put("requirements", required(row, "requirements", Long.class));
        usage.values().removeIf(count -> count == 0);
        return usage;
    }
}
