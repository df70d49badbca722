package io.countersign.bootstrap;

import io.countersign.application.assignment.AssignmentUseCases;
import io.countersign.application.consultanttype.ConsultantTypeUseCases;
import io.countersign.application.project.ProjectUseCases;
import io.countersign.application.template.TemplateUseCases;
import io.countersign.application.user.UserUseCases;
import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The parts that only local mode has: its catalogue, its demo project, its words at the start. */
@Profile(ModeInitializer.LOCAL)
@Configuration(proxyBeanMethods = false)
class LocalConfiguration {

    @Bean
    Catalogue catalogue() {
        return Catalogue.read();
    }

    @Bean
    CatalogueLoader catalogueLoader(ConsultantTypeUseCases types, TemplateUseCases templates, Clock clock) {
        return new CatalogueLoader(new CatalogueLoader.ConsultantTypes(types, types),
                new CatalogueLoader.Templates(templates, templates, templates), clock);
    }

    @Bean
    DemoProject demoProject(UserUseCases users, ProjectUseCases projects, AssignmentUseCases assignments, Clock clock) {
        return new DemoProject(new DemoProject.Users(users, users),
                new DemoProject.Projects(projects, projects, projects, projects, projects),
                new DemoProject.Assignments(assignments, assignments), clock);
    }

    @Bean
    LocalStart localStart(ServiceSettings settings, DatabaseUrl url, Catalogue catalogue, CatalogueLoader loader,
            DemoProject project) {
        return new LocalStart(settings.owner().orElseGet(() -> OwnerConnection.of(url)), catalogue, loader, project);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> localWelcome(Catalogue catalogue, LocalDatabase database) {
        var welcome = new LocalWelcome(catalogue, database);
        return ready -> Output.say(welcome.text(
                ready.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port",
                        Integer.class)));
    }
}
