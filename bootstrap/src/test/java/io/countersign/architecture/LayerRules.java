package io.countersign.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;

/** Which layer may know which: domain ← application ← adapters ← bootstrap. */
final class LayerRules {

    private static final Map<Territory, String> MODULES = Map.of(Territory.DOMAIN, "domain", Territory.APPLICATION,
            "application", Territory.WEB, "adapters-web", Territory.PERSISTENCE, "adapters-persistence",
            Territory.BOOTSTRAP, "bootstrap");

    static final ArchRule ADAPTERS_ENTER_THROUGH_PORTS = noClasses()
            .that(resideInAnyPackage(Territory.WEB.packages, Territory.PERSISTENCE.packages)).should()
            .dependOnClassesThat(Territory.APPLICATION.classes().and(not(Territory.PORTS.classes()))
                    .and(not(Shared.wordsOfPorts())))
            .because("services change without notice: call the use case in port.in or implement the port in"
                    + " port.out, and let bootstrap create the service");

    static final ArchRule WEB_DOES_NOT_KNOW_PERSISTENCE = noClasses().that(Territory.WEB.classes())
            .should(dependOnClassesThat(Territory.PERSISTENCE.classes()))
            .because("adapters are exchanged one by one: ask for the data through a use case in port.in");

    static final ArchRule PERSISTENCE_DOES_NOT_KNOW_WEB = noClasses().that(Territory.PERSISTENCE.classes())
            .should(dependOnClassesThat(Territory.WEB.classes()))
            .because(
                    "adapters are exchanged one by one: move what both need into the port that persistence implements");

    static final ArchRule NOTHING_DEPENDS_ON_BOOTSTRAP = noClasses().that(Territory.BOOTSTRAP.outside()).should()
            .dependOnClassesThat(Territory.BOOTSTRAP.classes())
            .because("bootstrap only wires: take the setting as a constructor argument and let bootstrap pass it in");

    static final ArchRule EVERY_CLASS_LIES_IN_A_LAYER = classes().should()
            .resideInAnyPackage(Territory.DOMAIN.packages, Territory.APPLICATION.packages, Territory.WEB.packages,
                    Territory.PERSISTENCE.packages, Territory.BOOTSTRAP.packages)
            .because("no rule watches a class outside the layers: move it into the feature of domain, application,"
                    + " adapter.web, adapter.persistence or bootstrap that it serves");

    static final ArchRule EVERY_LAYER_LIES_IN_ITS_MODULE = classes().should(lieInTheModuleOfTheirLayer())
            .because("a layer spread over two modules opens its package-private types to both: move the class into"
                    + " the Maven module named after its layer");

    private LayerRules() {
    }

    private static ArchCondition<JavaClass> lieInTheModuleOfTheirLayer() {
        return new ArchCondition<>("lie in the module of their layer") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String place = type.getSource().map(source -> source.getUri().toString()).orElse("nowhere");
                MODULES.forEach((layer, module) -> {
                    boolean atHome = place.contains("/" + module + "/target/classes/")
                            || place.contains("/countersign-" + module + "-");
                    if (layer.holds(type) && !atHome) {
                        events.add(SimpleConditionEvent.violated(type,
                                type.getFullName() + " does not lie in module " + module + " but in " + place));
                    }
                });
            }
        };
    }
}
