package io.countersign.bootstrap;

import io.countersign.adapter.persistence.schema.SchemaMigrationException;
import io.countersign.domain.user.Actor;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import reactor.core.publisher.Mono;

/** Brings the database of local mode to the schema, the catalogue and the demo project, before anybody can call. */
final class LocalStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(LocalStart.class);
    private static final Duration LOADING = Duration.ofMinutes(2);

    private final OwnerConnection owner;
    private final Catalogue catalogue;
    private final CatalogueLoader loader;
    private final DemoProject project;

    LocalStart(OwnerConnection owner, Catalogue catalogue, CatalogueLoader loader, DemoProject project) {
        this.owner = owner;
        this.catalogue = catalogue;
        this.loader = loader;
        this.project = project;
    }

    @Override
    public void afterSingletonsInstantiated() {
        migrate();
        var admin = new Actor(CatalogueIds.user(DemoPeople.ADMIN), true);
        Mono<Integer> loaded = project.register(catalogue, admin)
                .then(loader.load(catalogue, admin))
                .flatMap(added -> project.setUp(catalogue, admin).thenReturn(added));
        Integer added = loaded.block(LOADING);
        if (added != null && added > 0) {
            LOG.info("Loaded the starter catalogue: {} consultant types, {} templates", catalogue.types().size(),
                    catalogue.templates().size());
        }
    }

    private void migrate() {
        try {
            int applied = owner.migration().toLatest(line -> LOG.debug("{}", line));
            if (applied > 0) {
                LOG.info("Brought the database to the schema of this release: {} changesets", applied);
            }
        } catch (SQLException unreachable) {
            throw new StartupException("The database " + owner + " cannot be asked: " + unreachable.getMessage(),
                    "Check DATABASE_URL and that the server runs.", unreachable);
        } catch (SchemaMigrationException failed) {
            throw new StartupException("The database " + owner + " cannot be migrated: " + failed.getMessage(),
                    "Correct what the message names, then start again.", failed);
        }
    }
}
