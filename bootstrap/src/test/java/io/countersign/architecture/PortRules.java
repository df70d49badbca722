package io.countersign.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.regex.Pattern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a port is and what it may show. */
final class PortRules {

    private static final PackageMatchers PORT_VOCABULARY = PackageMatchers.of(Territory.DOMAIN.packages,
            Territory.PORTS.packages, Foreign.JDK.packages, Foreign.REACTOR.packages,
            Foreign.REACTIVE_STREAMS.packages);

    private static final Pattern ADAPTER_ROLE = Pattern.compile(".*(Row|Dto|DTO|Request|Response|Entity)");

    static final ArchRule INBOUND_PORTS_DO_NOT_KNOW_OUTBOUND_PORTS = noClasses().that(Territory.INBOUND_PORTS.classes())
            .should().dependOnClassesThat(Territory.OUTBOUND_PORTS.classes())
            .because("a caller must not see how a use case gets its data: return a domain type or a record of port.in");

    static final ArchRule OUTBOUND_PORTS_DO_NOT_KNOW_INBOUND_PORTS = noClasses()
            .that(Territory.OUTBOUND_PORTS.classes()).should()
            .dependOnClassesThat(Territory.INBOUND_PORTS.classes())
            .because("persistence must not follow every change of a command: let the service translate the command"
                    + " into domain values first");

    static final ArchRule PORTS_DO_NOT_KNOW_SERVICES = noClasses().that(Territory.PORTS.classes()).should()
            .dependOnClassesThat(Territory.APPLICATION.classes().and(not(Territory.PORTS.classes()))
                    .and(not(Shared.wordsOfPorts())))
            .because("a port is the promise and the service keeps it: move the type the port needs into the port's"
                    + " package or into the domain");

    static final ArchRule INBOUND_PORTS_ARE_USE_CASES = classes().that(Territory.INBOUND_PORTS.classes())
            .and(areTopLevelTypes()).and(not(areData())).should().beInterfaces().andShould()
            .haveSimpleNameEndingWith("UseCase")
            .because("a reader finds what the system can do by one name: call the interface <Verb><Noun>UseCase and"
                    + " move everything that is not a record, an enum or a sealed outcome out of port.in");

    static final ArchRule USE_CASES_ARE_INBOUND_PORTS = classes().that(Territory.core())
            .and(simpleNameEndingWith("UseCase")).should().beInterfaces().andShould()
            .resideInAPackage(Territory.INBOUND_PORTS.packages)
            .because("UseCase is the name of an inbound port: move the interface to the feature's port.in and call"
                    + " its implementation a service");

    static final ArchRule USE_CASES_HAVE_ONE_REACTIVE_METHOD = classes().that(Territory.INBOUND_PORTS.classes())
            .and(simpleNameEndingWith("UseCase")).should(haveOneMethodReturningMonoOrFlux())
            .because("one use case is one transaction with one command: split the interface and return Mono or Flux");

    static final ArchRule OUTBOUND_PORTS_SPEAK_DOMAIN = codeUnits().that()
            .areDeclaredInClassesThat(Territory.OUTBOUND_PORTS.classes()).should(showOnlyThePortVocabulary())
            .because("an adapter's type or a future in a port ties the core to it or loses the transaction: use domain"
                    + " values, records of the port, JDK types, Mono and Flux");

    static final ArchRule PORTS_SHOW_NO_ROW_AND_NO_DTO = codeUnits().that()
            .areDeclaredInClassesThat(Territory.PORTS.classes()).should(showNoAdapterRole())
            .because("rows and transfer objects follow the table and the wire: take and return domain types and let"
                    + " the adapter map them");

    private PortRules() {
    }

    private static DescribedPredicate<JavaClass> areTopLevelTypes() {
        return describe("are top level types",
                type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"));
    }

    private static DescribedPredicate<JavaClass> areData() {
        return describe("are records, enums or sealed",
                type -> type.isRecord() || type.isEnum() || type.isSealed() || type.isAnnotation());
    }

    /** Only interfaces that anybody may implement are ports; sealed ones are values with variants. */
    static DescribedPredicate<JavaClass> areOutboundPorts() {
        return describe("are outbound ports in '" + Territory.OUTBOUND_PORTS.packages + "'",
                type -> Territory.OUTBOUND_PORTS.holds(type) && type.isTopLevelClass() && type.isInterface()
                        && !type.isAnnotation() && !type.isSealed() && !type.getSimpleName().equals("package-info"));
    }

    private static ArchCondition<JavaClass> haveOneMethodReturningMonoOrFlux() {
        return new ArchCondition<>("have exactly one abstract method, which returns Mono or Flux") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<JavaMethod> methods = type.getAllMethods().stream()
                        .filter(method -> method.getOwner().isInterface())
                        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT)).toList();
                if (methods.size() != 1) {
                    events.add(SimpleConditionEvent.violated(type,
                            type.getFullName() + " has " + methods.size() + " abstract methods"));
                }
                methods.stream().filter(method -> !returnsMonoOrFlux(method)).forEach(method -> events.add(
                        SimpleConditionEvent.violated(type, type.getFullName() + ": " + method.getFullName()
                                + " returns " + method.getRawReturnType().getName())));
            }
        };
    }

    private static boolean returnsMonoOrFlux(JavaMethod method) {
        JavaClass type = method.getRawReturnType();
        return type.isEquivalentTo(Mono.class) || type.isEquivalentTo(Flux.class);
    }

    private static ArchCondition<JavaCodeUnit> showOnlyThePortVocabulary() {
        return showing("show only types of '" + Territory.DOMAIN.packages + "', '" + Territory.PORTS.packages
                + "', the JDK and Reactor", describe("foreign to a port", type -> !belongsIntoAPort(type)));
    }

    private static boolean belongsIntoAPort(JavaClass type) {
        boolean loose = type.isAssignableTo(CompletionStage.class) || type.getName().startsWith(Flow.class.getName());
        return type.isPrimitive() || Shared.wordsOfPorts().test(type)
                || PORT_VOCABULARY.test(type.getPackageName()) && !loose;
    }

    private static ArchCondition<JavaCodeUnit> showNoAdapterRole() {
        return showing("show no row and no transfer object",
                describe("a row or a transfer object", type -> ADAPTER_ROLE.matcher(type.getSimpleName()).matches()
                        && !Shared.wordsOfPorts().test(type)));
    }

    private static ArchCondition<JavaCodeUnit> showing(String description, DescribedPredicate<JavaClass> bad) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaCodeUnit member, ConditionEvents events) {
                member.getAllInvolvedRawTypes().stream().map(JavaClass::getBaseComponentType).filter(bad)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(member, member.getFullName()
                                + " shows " + type.getName() + ", which is " + bad.getDescription())));
            }
        };
    }
}
