package io.countersign.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Optional;

/** How the features inside one layer may know each other. */
final class FeatureRules {

    private static final List<Territory> LAYERS = List.of(Territory.DOMAIN, Territory.APPLICATION, Territory.WEB,
            Territory.PERSISTENCE);

    static final ArchRule FEATURES_MEET_AT_INBOUND_PORTS = classes().that(Territory.APPLICATION.classes())
            .should(reachOtherFeaturesOnlyThroughInboundPorts())
            .because("a feature may change its services and repositories freely: call the use case in the other"
                    + " feature's port.in or react to its event");

    static final ArchRule SHARED_PACKAGES_KNOW_NO_FEATURE = noClasses().that(Shared.betweenFeatures()).should()
            .dependOnClassesThat(Territory.APPLICATION.classes().and(not(Shared.betweenFeatures())))
            .because("what all features share must not pull one of them in: move the type into the feature it knows");

    static final ArchRule FEATURES_FORM_NO_CYCLE = slices().assignedFrom(layerAndFeature()).should().beFreeOfCycles()
            .because("two features that need each other are one feature: move the shared type down into the feature"
                    + " both already use or turn one direction into an event");

    static final ArchRule PACKAGES_FORM_NO_CYCLE = slices().matching("io.countersign.(**)").should().beFreeOfCycles()
            .because("packages in a cycle can only be understood together: move the type that closes the cycle to the"
                    + " package that uses it most");

    private FeatureRules() {
    }

    private static ArchCondition<JavaClass> reachOtherFeaturesOnlyThroughInboundPorts() {
        return new ArchCondition<>("reach other features only through '" + Territory.INBOUND_PORTS.packages + "'") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (Territory.APPLICATION.holds(target) && !mayReach(type, target)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean mayReach(JavaClass type, JavaClass target) {
        Optional<String> home = feature(Territory.APPLICATION, type);
        Optional<String> other = feature(Territory.APPLICATION, target);
        return home.equals(other) || Territory.INBOUND_PORTS.holds(target)
                || Shared.betweenFeatures().test(target);
    }

    private static SliceAssignment layerAndFeature() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return LAYERS.stream().filter(layer -> layer.holds(type))
                        .flatMap(layer -> feature(layer, type).stream()
                                .map(feature -> SliceIdentifier.of(layer.name(), feature)))
                        .findFirst().orElseGet(SliceIdentifier::ignore);
            }

            @Override
            public String getDescription() {
                return "the features of '" + String.join("', '", LAYERS.stream().map(layer -> layer.packages).toList())
                        + "'";
            }
        };
    }

    /** The first package segment below the layer; a class directly in the layer's root has no feature. */
    private static Optional<String> feature(Territory layer, JavaClass type) {
        String root = layer.packages.replace("..", ".");
        String name = type.getPackageName() + ".";
        return Optional.of(name).filter(full -> full.length() > root.length())
                .map(full -> full.substring(root.length(), full.indexOf('.', root.length())));
    }
}
