package io.countersign.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.Resource;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where frameworks may appear, and what of an adapter may be seen. */
final class FrameworkRules {

    private static final Pattern ADAPTER_PART = Pattern
            .compile(".*(Controller|Router|Row|Mapper|Service|Configuration)");

    private static final String JAKARTA_TRANSACTIONAL = "jakarta.transaction.Transactional";

    private static final String WITHOUT_PROXY = "the annotation works through a proxy that a direct call misses: wrap"
            + " the work in Transactions.required";

    static final ArchRule SPRING_STAYS_OUTSIDE_THE_CORE = noClasses()
            .that(resideOutsideOfPackages(Territory.WEB.packages, Territory.PERSISTENCE.packages,
                    Territory.BOOTSTRAP.packages))
            .should().dependOnClassesThat(Foreign.SPRING.classes())
            .because("use cases outlive frameworks: leave the class plain and let a configuration class of bootstrap"
                    + " call its factory");

    static final ArchRule NO_TYPE_IS_ANNOTATED_TRANSACTIONAL = noClasses().should()
            .beMetaAnnotatedWith(Transactional.class).orShould().beMetaAnnotatedWith(JAKARTA_TRANSACTIONAL)
            .because(WITHOUT_PROXY);

    static final ArchRule NO_METHOD_IS_ANNOTATED_TRANSACTIONAL = noMethods().should()
            .beMetaAnnotatedWith(Transactional.class).orShould().beMetaAnnotatedWith(JAKARTA_TRANSACTIONAL)
            .because(WITHOUT_PROXY);

    static final ArchRule FIELDS_ARE_NOT_INJECTED = noFields().should().beMetaAnnotatedWith(Autowired.class).orShould()
            .beMetaAnnotatedWith(Value.class).orShould().beMetaAnnotatedWith(Resource.class).orShould()
            .beMetaAnnotatedWith("jakarta.inject.Inject")
            .because("a field set from outside cannot be final: take the value as a constructor argument");

    static final ArchRule JACKSON_STAYS_IN_WEB = noClasses().that(Territory.WEB.outside()).should()
            .dependOnClassesThat(resideInAnyPackage(Foreign.JACKSON.packages, Foreign.JACKSON_ANNOTATIONS.packages))
            .because("the wire format changes with the API: map to a request or response record in adapter.web and"
                    + " hand domain values on");

    static final ArchRule JAKARTA_STAYS_IN_WEB = noClasses().that(Territory.WEB.outside()).should()
            .dependOnClassesThat(Foreign.JAKARTA.classes())
            .because("container annotations bind a class to a container: check values in the record's constructor and"
                    + " declare life cycles with @Bean methods");

    static final ArchRule R2DBC_STAYS_IN_PERSISTENCE = noClasses().that(Territory.PERSISTENCE.outside()).should()
            .dependOnClassesThat(Foreign.R2DBC.classes())
            .because("the driver's cancellation and errors are tamed in one adapter: declare an outbound port and"
                    + " implement it in adapter.persistence");

    static final ArchRule ADAPTER_PARTS_ARE_NOT_PUBLIC = noClasses().that(Territory.DOMAIN.outside())
            .and(describe("are controllers, routers, rows, mappers, services or configuration",
                    FrameworkRules::isAdapterPart))
            .should().bePublic()
            .because("public means promised: remove the modifier and let others reach the class through its port or its"
                    + " factory");

    private FrameworkRules() {
    }

    /** The main class is a configuration to Spring, but the one class that the outside starts. */
    private static boolean isAdapterPart(JavaClass type) {
        boolean named = ADAPTER_PART.matcher(type.getSimpleName()).matches();
        boolean component = type.isMetaAnnotatedWith(Component.class)
                && !type.isAnnotatedWith(SpringBootApplication.class);
        return (named || component) && enclosingTypesArePublic(type);
    }

    private static boolean enclosingTypesArePublic(JavaClass type) {
        return type.getEnclosingClass().map(outer -> outer.getModifiers().contains(JavaModifier.PUBLIC)
                && enclosingTypesArePublic(outer)).orElse(true);
    }
}
