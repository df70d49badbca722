package io.countersign.adapter.persistence.requirement;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.adapter.persistence.sql.Updates;
import io.countersign.application.requirement.port.out.RequirementRepository;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.template.TemplateId;
import java.time.Instant;
import reactor.core.publisher.Mono;

final class R2dbcRequirementRepository implements RequirementRepository {

    private record Key(ProjectId project, TemplateId template) {}

    private record Row(ProjectId project, TemplateId template, String values, String setBy, Instant at, long version) {}

    private static final SqlText<Key> FIND = SqlText.load("requirement/find", Key.class);
    private static final SqlText<Key> LOCK = SqlText.load("requirement/lock", Key.class);
    private static final SqlText<Row> SAVE = SqlText.load("requirement/save", Row.class);

    private final Database database;

    R2dbcRequirementRepository(Database database) {
        this.database = database;
    }

    @Override
    public Mono<RequirementValues> find(ProjectId project, TemplateId template) {
        return database.run(select(project, template));
    }

    @Override
    public Mono<RequirementValues> findForUpdate(ProjectId project, TemplateId template) {
        // Two statements: one that waits for the lock still sees what was there before it waited.
        return database.run(database.statement(LOCK, new Key(project, template))
                .then()
                .then(select(project, template)));
    }

    private Mono<RequirementValues> select(ProjectId project, TemplateId template) {
        return database
                .select(FIND, new Key(project, template), row -> RequirementColumns.read(row, project, template))
                .one()
                .defaultIfEmpty(RequirementValues.none(project, template));
    }

    @Override
    public Mono<Void> save(RequirementValues values) {
        var at = values.updatedAt()
                .orElseThrow(() -> new IllegalArgumentException("values: nothing was set, there is nothing to keep"));
        return database.run(Updates.reachedOne(save(values, at), values.project() + " " + values.template()));
    }

    private Mono<Long> save(RequirementValues values, Instant at) {
        return database.update(SAVE, new Row(values.project(), values.template(),
                RequirementColumns.values(values), RequirementColumns.setBy(values), at, values.version()));
    }
}
