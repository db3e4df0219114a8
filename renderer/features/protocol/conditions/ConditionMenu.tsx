import { Menu } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import type { Expression } from '../../../../db/domain/criteria/expression.ts';
import { CONDITION_CHOICES } from './condition-kinds.ts';

interface ConditionMenuProps {
  /** The button that opens it. */
  children: ReactNode;
  onChoose(made: Expression): void;
}

/** What kind of condition to add: every registered kind, and the groups. */
export function ConditionMenu({ children, onChoose }: ConditionMenuProps) {
  return (
    <Menu withinPortal position="bottom-start" width={230}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown mah="min(85vh, 660px)" style={{ overflowY: 'auto' }}>
        {CONDITION_CHOICES.map(({ heading, choices }) => (
          <Fragment key={heading}>
            <Menu.Label>{heading}</Menu.Label>
            {choices.map((choice) => (
              <Menu.Item key={choice.key} onClick={() => onChoose(choice.make())}>
                {choice.title}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
