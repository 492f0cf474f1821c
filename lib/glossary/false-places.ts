/** Common words that the dictionary of jieba calls place names. */
const falsePlaces: ReadonlySet<string> = new Set(
  `东西 平原 英雄 朝廷 哥哥 太阳 湖泊 大街 美丽 高原 大都 庆典 新鲜 治安 冰川 古典 山水 普及 莫非 长大 长度 深度 广度 角度 多角度 密度 上马 云集 日志 桥头堡 新建 神圣 福利 阴阳 青春 上半场 上台 中密度 中度 中断 关联 山寨 广义 法西斯 伦理 入口 千古 契约 加盟 密封 池塘 法典 立马 莫大 礼拜 嘉宾 喜庆 赞美 贵宾 台风 波及 加密 保鲜 中考 治本 治国 科教 科教兴国 城镇 乡镇 马克思列宁主义 欢庆 珍藏 美德 缅怀 兴旺 兴旺发达 串联 越野 美化 罗列 扎根 陡坡 滑坡 沧桑 深藏 广为 开朗 端庄 北流 入境 出境 过境 蛟龙 银联 铺平 许都 远非 满意度 株连 城建 馆藏 库藏 蓝牙 阳极 黑马 黑洞 天宫 登极 新春 余脉 山岭 半封建 区域 流域 地区 社区 园区 景区 灾区 牧区 林区 矿区 城区 郊区 山区 校区 街区 库区 特区 辖区 战区 湖区 自治区 直辖市 城市 都市 县市 市县 省市 集市 超市 股市 省区 国道 省道 海洋 江河 山河 湖水 河水 江水 港口 口岸 沿海 内陆 大陆 极地 国界 边境`.split(
    /\s+/,
  ),
);

/** Does the dictionary rightly call this word a place? */
export function isPlace(word: string, tag: string): boolean {
  return tag === 'ns' && !falsePlaces.has(word);
}
