package io.countersign.architecture;

import static io.countersign.architecture.GuardedRule.guard;
import static io.countersign.architecture.Territory.APPLICATION;
import static io.countersign.architecture.Territory.BOOTSTRAP;
import static io.countersign.architecture.Territory.DOMAIN;
import static io.countersign.architecture.Territory.INBOUND_PORTS;
import static io.countersign.architecture.Territory.OUTBOUND_PORTS;
import static io.countersign.architecture.Territory.PERSISTENCE;
import static io.countersign.architecture.Territory.PORTS;
import static io.countersign.architecture.Territory.WEB;

import io.countersign.adapter.persistence.canary.CanaryConfiguration;
import io.countersign.adapter.persistence.canary.CanaryMapper;
import io.countersign.adapter.persistence.canary.CanaryRow;
import io.countersign.adapter.persistence.canary.CancelsResults;
import io.countersign.adapter.persistence.canary.PersistenceCallsService;
import io.countersign.adapter.persistence.canary.PersistenceCycleHere;
import io.countersign.adapter.persistence.canary.PersistenceKnowsWeb;
import io.countersign.adapter.persistence.canary.StartsByContainer;
import io.countersign.adapter.persistence.canary.TransactionalMethod;
import io.countersign.adapter.persistence.canary.TransactionalType;
import io.countersign.adapter.persistence.canary.WritesJson;
import io.countersign.adapter.persistence.canarymirror.PersistenceCycleThere;
import io.countersign.adapter.web.canary.AsksTheDriver;
import io.countersign.adapter.web.canary.CanaryController;
import io.countersign.adapter.web.canary.InjectedFields;
import io.countersign.adapter.web.canary.MakesFutures;
import io.countersign.adapter.web.canary.PrintsInsteadOfLogging;
import io.countersign.adapter.web.canary.ThrowsAnything;
import io.countersign.adapter.web.canary.WaitsOrStarts;
import io.countersign.adapter.web.canary.WebCallsService;
import io.countersign.adapter.web.canary.WebCycleHere;
import io.countersign.adapter.web.canary.WebForgesThePast;
import io.countersign.adapter.web.canary.WebKnowsPersistence;
import io.countersign.adapter.web.canary.WebReadsStorageForm;
import io.countersign.adapter.web.canary.WiresInPublic;
import io.countersign.adapter.web.canarymirror.WebCycleThere;
import io.countersign.application.canary.ApplicationCycleHere;
import io.countersign.application.canary.ApplicationForgesThePast;
import io.countersign.application.canary.ApplicationReadsStorageForm;
import io.countersign.application.canary.AsksTheClock;
import io.countersign.application.canary.CanaryService;
import io.countersign.application.canary.DeclaresChecked;
import io.countersign.application.canary.KnowsBootstrap;
import io.countersign.application.canary.LeavesReactor;
import io.countersign.application.canary.MisplacedUseCase;
import io.countersign.application.canary.OpenRefusal;
import io.countersign.application.canary.ReachesIntoAnotherFeature;
import io.countersign.application.canary.WiredBySpring;
import io.countersign.application.canary.port.in.ConcreteUseCase;
import io.countersign.application.canary.port.in.InheritingUseCase;
import io.countersign.application.canary.port.in.NoMethodUseCase;
import io.countersign.application.canary.port.in.ReturnsServiceUseCase;
import io.countersign.application.canary.port.in.SeesRepositoryUseCase;
import io.countersign.application.canary.port.in.ShowsResponseUseCase;
import io.countersign.application.canary.port.in.Submissions;
import io.countersign.application.canary.port.in.TwoMethodsUseCase;
import io.countersign.application.canary.port.in.WaitingUseCase;
import io.countersign.application.canary.port.out.OnceTestedPort;
import io.countersign.application.canary.port.out.ReturnsService;
import io.countersign.application.canary.port.out.ShowsRow;
import io.countersign.application.canary.port.out.SpeaksDriver;
import io.countersign.application.canary.port.out.SpeaksFutures;
import io.countersign.application.canary.port.out.SpeaksSpring;
import io.countersign.application.canary.port.out.TakesCommand;
import io.countersign.application.canary.port.out.UntestedPort;
import io.countersign.application.canarymirror.ApplicationCycleThere;
import io.countersign.application.page.KnowsOneFeature;
import io.countersign.domain.canary.ChangingField;
import io.countersign.domain.canary.CheckedFailure;
import io.countersign.domain.canary.ConvertsCaseByMachine;
import io.countersign.domain.canary.DomainCycleHere;
import io.countersign.domain.canary.EqualsAlone;
import io.countersign.domain.canary.HashCodeAlone;
import io.countersign.domain.canary.LeavesTheJdk;
import io.countersign.domain.canary.OpenAbstractClass;
import io.countersign.domain.canary.OpenClass;
import io.countersign.domain.canary.OpenOutcome;
import io.countersign.domain.canary.ReadsClockOrDice;
import io.countersign.domain.canary.TechnicalNames;
import io.countersign.domain.canary.ThrowsChecked;
import io.countersign.domain.canary.TouchesTheMachine;
import io.countersign.domain.canary.ValuedBySpring;
import io.countersign.domain.canary.unmarked.LivesInAnUnmarkedPackage;
import io.countersign.domain.canary.util.Drawer;
import io.countersign.domain.canarymirror.DomainCycleThere;
import io.countersign.stray.LivesInNoLayer;
import java.util.List;

/** Every rule with its number, the packages it names and the bad classes it must report. */
final class RuleBook {

    static final int LAST_NUMBER = 18;

    static final List<GuardedRule> RULES = List.of(
            guard(1, "DOMAIN_STANDS_ON_THE_JDK_ALONE", CoreRules.DOMAIN_STANDS_ON_THE_JDK_ALONE).naming(DOMAIN)
                    .reportingAllIn(LeavesTheJdk.class),
            guard(2, "APPLICATION_STANDS_ON_DOMAIN_AND_REACTOR", CoreRules.APPLICATION_STANDS_ON_DOMAIN_AND_REACTOR)
                    .naming(APPLICATION, DOMAIN).reportingAllIn(LeavesReactor.class),
            guard(3, "ADAPTERS_ENTER_THROUGH_PORTS", LayerRules.ADAPTERS_ENTER_THROUGH_PORTS)
                    .naming(WEB, PERSISTENCE, APPLICATION, PORTS)
                    .reporting(WebCallsService.class, PersistenceCallsService.class),
            guard(3, "WEB_DOES_NOT_KNOW_PERSISTENCE", LayerRules.WEB_DOES_NOT_KNOW_PERSISTENCE).naming(WEB, PERSISTENCE)
                    .reporting(WebKnowsPersistence.class),
            guard(3, "PERSISTENCE_DOES_NOT_KNOW_WEB", LayerRules.PERSISTENCE_DOES_NOT_KNOW_WEB).naming(WEB, PERSISTENCE)
                    .reporting(PersistenceKnowsWeb.class),
            guard(4, "INBOUND_PORTS_DO_NOT_KNOW_OUTBOUND_PORTS", PortRules.INBOUND_PORTS_DO_NOT_KNOW_OUTBOUND_PORTS)
                    .naming(INBOUND_PORTS, OUTBOUND_PORTS).reporting(SeesRepositoryUseCase.class),
            guard(4, "OUTBOUND_PORTS_DO_NOT_KNOW_INBOUND_PORTS", PortRules.OUTBOUND_PORTS_DO_NOT_KNOW_INBOUND_PORTS)
                    .naming(INBOUND_PORTS, OUTBOUND_PORTS).reporting(TakesCommand.class),
            guard(4, "PORTS_DO_NOT_KNOW_SERVICES", PortRules.PORTS_DO_NOT_KNOW_SERVICES).naming(PORTS, APPLICATION)
                    .reporting(ReturnsServiceUseCase.class, ReturnsService.class),
            guard(5, "NOTHING_DEPENDS_ON_BOOTSTRAP", LayerRules.NOTHING_DEPENDS_ON_BOOTSTRAP).namingEveryLayer()
                    .reporting(KnowsBootstrap.class),
            guard(5, "EVERY_CLASS_LIES_IN_A_LAYER", LayerRules.EVERY_CLASS_LIES_IN_A_LAYER)
                    .namingEveryLayer().reporting(LivesInNoLayer.class),
            guard(5, "EVERY_LAYER_LIES_IN_ITS_MODULE", LayerRules.EVERY_LAYER_LIES_IN_ITS_MODULE)
                    .namingEveryLayer()
                    .reporting(OpenClass.class, CanaryService.class, CanaryController.class, CanaryMapper.class),
            guard(6, "FEATURES_MEET_AT_INBOUND_PORTS", FeatureRules.FEATURES_MEET_AT_INBOUND_PORTS)
                    .naming(APPLICATION, INBOUND_PORTS).reportingAllIn(ReachesIntoAnotherFeature.class),
            guard(6, "SHARED_PACKAGES_KNOW_NO_FEATURE", FeatureRules.SHARED_PACKAGES_KNOW_NO_FEATURE)
                    .naming(APPLICATION).reporting(KnowsOneFeature.class),
            guard(6, "FEATURES_FORM_NO_CYCLE", FeatureRules.FEATURES_FORM_NO_CYCLE)
                    .naming(DOMAIN, APPLICATION, WEB, PERSISTENCE).reporting(DomainCycleHere.class,
                            DomainCycleThere.class, ApplicationCycleHere.class, ApplicationCycleThere.class,
                            WebCycleHere.class, WebCycleThere.class, PersistenceCycleHere.class,
                            PersistenceCycleThere.class),
            guard(6, "PACKAGES_FORM_NO_CYCLE", FeatureRules.PACKAGES_FORM_NO_CYCLE)
                    .namingEveryLayer().reporting(DomainCycleHere.class,
                            DomainCycleThere.class, ApplicationCycleHere.class, ApplicationCycleThere.class,
                            WebCycleHere.class, WebCycleThere.class, PersistenceCycleHere.class,
                            PersistenceCycleThere.class),
            guard(7, "CORE_READS_NO_CLOCK_AND_NO_DICE", CoreRules.CORE_READS_NO_CLOCK_AND_NO_DICE)
                    .naming(DOMAIN, APPLICATION).reportingAllIn(ReadsClockOrDice.class).reporting(AsksTheClock.class),
            guard(7, "CORE_DOES_NO_IO", CoreRules.CORE_DOES_NO_IO).naming(DOMAIN, APPLICATION)
                    .reportingAllIn(TouchesTheMachine.class),
            guard(8, "NOTHING_WAITS_OR_STARTS_BY_ITSELF", ReactiveRules.NOTHING_WAITS_OR_STARTS_BY_ITSELF)
                    .namingEveryLayer().reportingAllIn(WaitsOrStarts.class),
            guard(8, "ONLY_THE_SHIELD_MAKES_FUTURES", ReactiveRules.ONLY_THE_SHIELD_MAKES_FUTURES).namingEveryLayer()
                    .reportingAllIn(MakesFutures.class),
            guard(8, "PERSISTENCE_CANCELS_NO_RESULT", ReactiveRules.PERSISTENCE_CANCELS_NO_RESULT).naming(PERSISTENCE)
                    .reportingAllIn(CancelsResults.class),
            guard(9, "INBOUND_PORTS_ARE_USE_CASES", PortRules.INBOUND_PORTS_ARE_USE_CASES).naming(INBOUND_PORTS)
                    .reporting(Submissions.class, ConcreteUseCase.class),
            guard(9, "USE_CASES_ARE_INBOUND_PORTS", PortRules.USE_CASES_ARE_INBOUND_PORTS)
                    .naming(DOMAIN, APPLICATION, INBOUND_PORTS)
                    .reporting(MisplacedUseCase.class, ConcreteUseCase.class),
            guard(9, "USE_CASES_HAVE_ONE_REACTIVE_METHOD", PortRules.USE_CASES_HAVE_ONE_REACTIVE_METHOD)
                    .naming(INBOUND_PORTS).reporting(TwoMethodsUseCase.class, NoMethodUseCase.class,
                            InheritingUseCase.class, WaitingUseCase.class),
            guard(9, "OUTBOUND_PORTS_SPEAK_DOMAIN", PortRules.OUTBOUND_PORTS_SPEAK_DOMAIN)
                    .naming(OUTBOUND_PORTS, DOMAIN, PORTS)
                    .reporting(SpeaksSpring.class, SpeaksDriver.class, SpeaksFutures.class, ReturnsService.class),
            guard(10, "OUTCOMES_ARE_SEALED", OutcomeRules.OUTCOMES_ARE_SEALED).naming(DOMAIN, APPLICATION)
                    .reporting(OpenOutcome.class, OpenRefusal.class),
            guard(10, "CORE_DECLARES_NO_CHECKED_EXCEPTION", OutcomeRules.CORE_DECLARES_NO_CHECKED_EXCEPTION)
                    .naming(DOMAIN, APPLICATION).reporting(ThrowsChecked.class, DeclaresChecked.class),
            guard(10, "CORE_DEFINES_NO_CHECKED_EXCEPTION", OutcomeRules.CORE_DEFINES_NO_CHECKED_EXCEPTION)
                    .naming(DOMAIN, APPLICATION).reporting(CheckedFailure.class),
            guard(11, "DOMAIN_FIELDS_ARE_FINAL", DomainRules.DOMAIN_FIELDS_ARE_FINAL).naming(DOMAIN)
                    .reporting(ChangingField.class),
            guard(11, "DOMAIN_TYPES_ARE_CLOSED", DomainRules.DOMAIN_TYPES_ARE_CLOSED).naming(DOMAIN)
                    .reporting(OpenClass.class, OpenAbstractClass.class),
            guard(12, "ONLY_PERSISTENCE_RESTORES", DomainRules.ONLY_PERSISTENCE_RESTORES).namingEveryLayer()
                    .reportingAllIn(ApplicationForgesThePast.class).reportingAllIn(WebForgesThePast.class),
            guard(12, "ONLY_PERSISTENCE_SEES_SNAPSHOTS", DomainRules.ONLY_PERSISTENCE_SEES_SNAPSHOTS)
                    .namingEveryLayer()
                    .reporting(ApplicationReadsStorageForm.class, WebReadsStorageForm.class),
            guard(13, "ADAPTER_PARTS_ARE_NOT_PUBLIC", FrameworkRules.ADAPTER_PARTS_ARE_NOT_PUBLIC).namingEveryLayer()
                    .reporting(CanaryController.class, WiresInPublic.class, CanaryRow.class, CanaryMapper.class,
                            CanaryConfiguration.class, CanaryService.class),
            guard(14, "SPRING_STAYS_OUTSIDE_THE_CORE", FrameworkRules.SPRING_STAYS_OUTSIDE_THE_CORE)
                    .namingEveryLayer().reporting(WiredBySpring.class, ValuedBySpring.class),
            guard(14, "NO_TYPE_IS_ANNOTATED_TRANSACTIONAL", FrameworkRules.NO_TYPE_IS_ANNOTATED_TRANSACTIONAL)
                    .namingEveryLayer().reporting(TransactionalType.class),
            guard(14, "NO_METHOD_IS_ANNOTATED_TRANSACTIONAL", FrameworkRules.NO_METHOD_IS_ANNOTATED_TRANSACTIONAL)
                    .namingEveryLayer().reporting(TransactionalMethod.class),
            guard(14, "FIELDS_ARE_NOT_INJECTED", FrameworkRules.FIELDS_ARE_NOT_INJECTED)
                    .namingEveryLayer().reportingAllIn(InjectedFields.class),
            guard(15, "JACKSON_STAYS_IN_WEB", FrameworkRules.JACKSON_STAYS_IN_WEB).namingEveryLayer()
                    .reportingAllIn(WritesJson.class),
            guard(15, "JAKARTA_STAYS_IN_WEB", FrameworkRules.JAKARTA_STAYS_IN_WEB).namingEveryLayer()
                    .reporting(StartsByContainer.class),
            guard(15, "R2DBC_STAYS_IN_PERSISTENCE", FrameworkRules.R2DBC_STAYS_IN_PERSISTENCE).namingEveryLayer()
                    .reporting(AsksTheDriver.class),
            guard(15, "PORTS_SHOW_NO_ROW_AND_NO_DTO", PortRules.PORTS_SHOW_NO_ROW_AND_NO_DTO).naming(PORTS)
                    .reporting(ShowsRow.class, ShowsResponseUseCase.class),
            guard(16, "DOMAIN_NAMES_CARRY_NO_ROLE", DomainRules.DOMAIN_NAMES_CARRY_NO_ROLE).naming(DOMAIN)
                    .reportingAllIn(TechnicalNames.class),
            guard(16, "NO_PACKAGE_IS_A_DRAWER", DomainRules.NO_PACKAGE_IS_A_DRAWER).namingEveryLayer()
                    .reporting(Drawer.class),
            guard(17, "EVERY_PACKAGE_IS_NULL_MARKED", CodingRules.EVERY_PACKAGE_IS_NULL_MARKED)
                    .namingEveryLayer().reporting(LivesInAnUnmarkedPackage.class),
            guard(17, "EQUALS_AND_HASH_CODE_COME_TOGETHER", CodingRules.EQUALS_AND_HASH_CODE_COME_TOGETHER)
                    .namingEveryLayer().reporting(EqualsAlone.class, HashCodeAlone.class),
            guard(17, "NO_GENERIC_EXCEPTION_IS_THROWN", CodingRules.NO_GENERIC_EXCEPTION_IS_THROWN)
                    .namingEveryLayer().reporting(ThrowsAnything.class),
            guard(17, "NO_STANDARD_STREAM_IS_USED", CodingRules.NO_STANDARD_STREAM_IS_USED)
                    .namingEveryLayer().reportingAllIn(PrintsInsteadOfLogging.class),
            guard(17, "CASE_CONVERSION_NAMES_ITS_LOCALE", CodingRules.CASE_CONVERSION_NAMES_ITS_LOCALE)
                    .namingEveryLayer().reportingAllIn(ConvertsCaseByMachine.class),
            guard(18, "OUTBOUND_PORTS_HAVE_A_CONTRACT_TESTED_TWICE",
                    ContractRules.OUTBOUND_PORTS_HAVE_A_CONTRACT_TESTED_TWICE).naming(OUTBOUND_PORTS, APPLICATION)
                    .reporting(UntestedPort.class, OnceTestedPort.class));

    private RuleBook() {
    }
}
