package io.countersign.bootstrap;

import io.countersign.application.consultanttype.port.in.CreateConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.GetConsultantTypeUseCase;
import io.countersign.application.template.port.in.CreateTemplateUseCase;
import io.countersign.application.template.port.in.GetTemplateUseCase;
import io.countersign.application.template.port.in.PublishTemplateUseCase;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.user.Actor;
import java.time.Clock;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings the starter catalogue in, through the same ports as everybody. Entries that are there already stay as they
 * are, so a load that was cut off is completed by the next one, and changes that people made meanwhile are left alone.
 */
final class CatalogueLoader {

    private final ConsultantTypes types;
    private final Templates templates;
    private final Clock clock;

    CatalogueLoader(ConsultantTypes types, Templates templates, Clock clock) {
        this.types = types;
        this.templates = templates;
        this.clock = clock;
    }

    /** The use cases for consultant types that loading takes. */
    record ConsultantTypes(GetConsultantTypeUseCase get, CreateConsultantTypeUseCase create) {}

    /** The use cases for templates that loading takes. */
    record Templates(GetTemplateUseCase get, CreateTemplateUseCase create, PublishTemplateUseCase publish) {}

    /** @return exactly one number: how many consultant types and templates were added or published */
    Mono<Integer> load(Catalogue catalogue, Actor admin) {
        return Flux.concat(
                Flux.fromIterable(catalogue.types()).concatMap(
                        type -> named("consultant type " + type.slug(), load(type, admin))),
                Flux.fromIterable(catalogue.templates()).concatMap(
                        template -> named(template.file(), load(template, admin))))
                .reduce(0, Integer::sum);
    }

    private Mono<Integer> load(Catalogue.Type type, Actor admin) {
        return types.get().get(new GetConsultantTypeUseCase.Query(admin, type.id())).flatMap(found -> isAbsent(found)
                ? types.create()
                        .create(new CreateConsultantTypeUseCase.Command(admin, type.id(),
                                new Checked.Valid<>(type.definition()), clock.instant()))
                        .map(created -> done(created, "consultant type " + type.slug()))
                        .thenReturn(1)
                : Mono.just(0));
    }

    private Mono<Integer> load(Catalogue.Template template, Actor admin) {
        return templates.get().get(new GetTemplateUseCase.Query(admin, template.id()))
                .flatMap(found -> isAbsent(found) ? create(template, admin) : Mono.just(found))
                .map(found -> done(found, template.file()))
                .flatMap(present -> present.latestVersion() == 0 ? publish(template, admin) : Mono.just(0));
    }

    private Mono<Outcome<EquipmentTemplate>> create(Catalogue.Template template,
            Actor admin) {
        return templates.create().create(new CreateTemplateUseCase.Command(admin, template.id(),
                new Checked.Valid<>(template.definition()), clock.instant()));
    }

    private Mono<Integer> publish(Catalogue.Template template, Actor admin) {
        return templates.publish()
                .publish(new PublishTemplateUseCase.Command(admin, template.id(), new Precondition.AnyVersion(),
                        new Checked.Valid<>(JsonObject.EMPTY), clock.instant()))
                .map(published -> done(published, template.file()))
                .thenReturn(1);
    }

    private static <T> Mono<T> named(String what, Mono<T> loading) {
        return loading.onErrorMap(error -> !(error instanceof StartupException),
                error -> new StartupException("The starter catalogue cannot be loaded: " + what + ": " + error,
                        "The database refused it; start again with --debug to see more.", error));
    }

    static boolean isAbsent(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal.NotFound absent);
    }

    /** @throws StartupException when it was refused */
    static <T> T done(Outcome<T> outcome, String what) {
        return switch (outcome) {
            case Outcome.Done<T>(var result) -> result;
            case Outcome.Refused<T>(Refusal.InvalidContent(var faults)) -> throw Catalogue.faulty(what,
                    Catalogue.describe(faults));
            case Outcome.Refused<T>(var refusal) -> throw Catalogue.faulty(what, "refused: " + refusal);
        };
    }
}
