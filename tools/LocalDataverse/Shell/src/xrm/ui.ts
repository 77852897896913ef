import type { SectionDefinition, TabDefinition } from "../forms/FormDefinition";
import type { NoticeLevel } from "../forms/Notices";
import { collection } from "./collection";
import type { FormApi } from "./FormApi";
import { refusing } from "./refusing";

const formTypes = { create: 1, update: 2, disabled: 4 } as const;

/** formContext.ui */
export function uiApi(form: FormApi) {
  const { model } = form;
  return refusing("formContext.ui", {
    getFormType: () => (model.id === undefined ? formTypes.create : model.editable ? formTypes.update : formTypes.disabled),
    setFormNotification: (text: string, level: NoticeLevel, id: string) => {
      model.notices.set({ id, level, text });
      return true;
    },
    clearFormNotification: (id: string) => model.notices.clear(id),
    close: () => form.actions.close(),
    refreshRibbon: () => model.changed(),
    controls: form.controlCollection(),
    tabs: collection("formContext.ui.tabs", () => model.definition.tabs.map((tab) => tabApi(form, tab)), (tab) => tab.getName()),
    formSelector: refusing("formContext.ui.formSelector", {
      getCurrentItem: () => refusing("formItem", { getId: () => model.definition.id, getLabel: () => model.definition.name }),
    }),
  });
}

function tabApi(form: FormApi, tab: TabDefinition) {
  const { tabs } = form.model;
  return refusing(`tab ${tab.name}`, {
    getName: () => tab.name,
    getLabel: () => tab.label,
    getVisible: () => tabs.isVisible(tab.name),
    setVisible: (visible: boolean) => tabs.setVisible(tab.name, visible),
    getDisplayState: () => (tabs.selected === tab.name ? "expanded" : "collapsed"),
    setFocus: () => tabs.select(tab.name),
    sections: collection(
      `tab ${tab.name}.sections`,
      () => tab.columns.flatMap((column) => column.sections).map((section) => sectionApi(form, section)),
      (section) => section.getName(),
    ),
  });
}

export function sectionApi(form: FormApi, section: SectionDefinition) {
  const { tabs } = form.model;
  return refusing(`section ${section.name}`, {
    getName: () => section.name,
    getLabel: () => section.label,
    getVisible: () => tabs.isVisible(section.name),
    setVisible: (visible: boolean) => tabs.setVisible(section.name, visible),
  });
}
