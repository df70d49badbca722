package io.countersign.bootstrap;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.connection.ReactiveTransactions;
import io.countersign.application.idempotency.port.in.ForgetRepliesUseCase;
import io.countersign.application.transaction.port.out.Transactions;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The database, and the ports that keep things in it. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

    private static final Duration PROBING = Duration.ofSeconds(2);

    @Bean
    Database database(DatabaseUrl url, @Value("${spring.r2dbc.pool.max-size}") int poolSize) {
        return Database.open(url.settings(poolSize));
    }

    @Bean
    Transactions transactions(Database database) {
        return new ReactiveTransactions(database);
    }

    @Bean
    ReplyPurge replyPurge(ForgetRepliesUseCase replies,
            @Value("${countersign.idempotency.purge-every}") Duration pause,
            @Value("${countersign.idempotency.purge-batch}") int batch) {
        return new ReplyPurge(replies, pause, batch);
    }

    @Bean
    DatabaseProbe databaseProbe(DatabaseUrl url) {
        return new DatabaseProbe(OwnerConnection.of(url), PROBING);
    }

    /** The database of one developer. */
    @Profile(ModeInitializer.LOCAL)
    @Configuration(proxyBeanMethods = false)
    static class Local {

        @Bean
        LocalDatabase localDatabase(ServiceSettings settings, @Value("${countersign.local.folder}") Path folder) {
            return LocalDatabase.open(settings.database(), folder);
        }

        @Bean
        DatabaseUrl databaseUrl(LocalDatabase database) {
            return database.url();
        }
    }

    /** The database that was given. */
    @Profile(ModeInitializer.SERVER)
    @Configuration(proxyBeanMethods = false)
    static class Server {

        @Bean
        DatabaseUrl databaseUrl(ServiceSettings settings) {
            return settings.database().orElseThrow();
        }

        @Bean
        SchemaCheck schemaCheck(DatabaseUrl url) {
            return new SchemaCheck(url);
        }
    }
}
