package io.countersign.adapter.persistence.template;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.application.template.port.out.TemplateRepository;

/** Keeps equipment templates. */
public final class TemplatePersistence {

    private TemplatePersistence() {
    }

    /**
     * @param versions how published versions of the same database are read
     * @return templates of that database
     */
    public static TemplateRepository templates(Database database, TemplateVersions versions) {
        return new R2dbcTemplateRepository(database, versions);
    }
}
